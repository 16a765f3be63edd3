// Tells Stryker what of a rule is data that its tests are made of, not logic that they could prove.
const WORDS = new Set(['examples', 'references']);

/** @see https://stryker-mutator.io/docs/stryker-js/disable-mutants/#using-an-ignore-plugin */
const ruleWords = {
  kind: 'Ignore',
  name: 'rule-words',
  value: {
    shouldIgnore: ({ node }) => (node.type === 'ObjectProperty' && WORDS.has(node.key.name) ? 'the examples are the tests' : undefined),
  },
};

export const strykerPlugins = [ruleWords];
