import { defineRule } from '../src/model/rule.ts';

export default defineRule({
  id: 'expired-ignore',
  on: 'estate',
  summary: 'An ignore of the policy has run out and no longer counts.',
  category: 'governance',
  severity: 'warning',
  confidence: 'high',
  why: 'It was meant to last until a date, so that somebody mends the cause by then. What it hid is reported again.',
  fix: 'Mend what it ignores and delete it, or give it a new date and a reason that still holds.',
  references: [],

  *check(_estate, { policy, today }) {
    for (const { rule, until, reason, origin } of policy.ignore) {
      if (until !== undefined && until < today) yield { at: origin.at, message: `the ignore of ${rule} ended on ${until}: ${reason}` };
    }
  },

  examples: [
    {
      title: 'a date that is past',
      config: '{"mcpServers":{}}',
      policy: 'ignore: [«{rule: sudo, reason: until the new image is out, until: 2026-10-31}»]',
    },
    { title: 'a date still to come', config: '{"mcpServers":{}}', policy: 'ignore: [{rule: sudo, reason: a demo, until: 2027-10-31}]' },
    { title: 'its last day is today', config: '{"mcpServers":{}}', policy: 'ignore: [{rule: sudo, reason: a demo, until: 2026-11-22}]' },
    { title: 'an ignore for good', config: '{"mcpServers":{}}', policy: 'ignore: [{rule: sudo, reason: a demo}]' },
  ],
});
