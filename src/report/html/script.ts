/**
 * What the page does in the browser: filters, pages and sorts what stands in its data, and lights up what depends on what.
 * Texts enter the page as text nodes only. It is a string because it never runs here.
 */
export const SCRIPT = String.raw`
'use strict';
const data = JSON.parse(document.getElementById('data').textContent);
const byId = (id) => document.getElementById(id);
const PAGE = 25;

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== undefined && child !== ''));
  return made;
}
const number = (value) => (value === undefined ? '' : value.toLocaleString('en-US'));

/* A list that is shown one page at a time. */
function paged(name, show) {
  const state = { items: [], page: 0, size: PAGE };
  const draw = () => {
    const pages = Math.max(1, Math.ceil(state.items.length / state.size));
    state.page = Math.min(Math.max(0, state.page), pages - 1);
    const from = state.page * state.size;
    const shown = state.items.slice(from, from + state.size);
    show(shown);
    byId(name + '-count').textContent = state.items.length === 0 ? 'none' : number(from + 1) + ' to ' + number(from + shown.length) + ' of ' + number(state.items.length);
    byId(name + '-back').disabled = state.page === 0;
    byId(name + '-on').disabled = state.page === pages - 1;
  };
  byId(name + '-back').addEventListener('click', () => { state.page--; draw(); });
  byId(name + '-on').addEventListener('click', () => { state.page++; draw(); });
  addEventListener('beforeprint', () => { state.size = 1000; state.page = 0; draw(); });
  addEventListener('afterprint', () => { state.size = PAGE; draw(); });
  return (items) => { state.items = items; state.page = 0; draw(); };
}

/* Findings */
function codeBlock(snippet) {
  if (!snippet) return undefined;
  const gutter = String(snippet.line).length;
  const bar = ' │ ';
  return element('pre', { tabindex: '0', 'aria-label': 'line ' + snippet.line },
    snippet.line + bar + snippet.code + '\n' + ' '.repeat(gutter) + bar, element('span', { class: 'carets', 'aria-hidden': 'true' }, snippet.carets));
}
function findingItem(finding) {
  const rule = data.rules[finding.rule] || {};
  const name = rule.page ? element('a', { href: rule.page }, finding.rule) : finding.rule;
  const item = element('li', { class: finding.severity },
    element('h3', {}, element('span', { class: 'tag ' + finding.severity }, finding.severity), ' ', name, finding.server && ' · ' + finding.server),
    element('div', { class: 'where' }, finding.place + (finding.client && ' · ' + finding.client)),
    element('p', {}, finding.message));
  const code = codeBlock(finding.code);
  if (code) item.append(code);
  const quote = codeBlock(finding.quote);
  if (quote) item.append(element('p', { class: 'faint' }, "In the server's own words:"), quote);
  item.append(element('p', {}, element('strong', {}, 'Fix: '), finding.help));
  if (rule.why) item.append(element('details', {}, element('summary', {}, 'Why it matters'), element('p', {}, rule.why)));
  if (finding.accepted) item.append(element('p', { class: 'faint' }, 'Accepted by ' + finding.accepted));
  return item;
}
function setUpFindings() {
  const form = byId('findings-filter');
  const rank = { error: 0, warning: 1, note: 2 };
  const all = data.findings.map((finding, index) => ({ finding, index, text: [finding.message, finding.help, finding.place, finding.rule, finding.server].join(' ').toLowerCase() }));
  all.sort((a, b) => rank[a.finding.severity] - rank[b.finding.severity] || a.index - b.index);
  fill(form.elements.rule, all.map((a) => a.finding.rule));
  fill(form.elements.client, all.map((a) => a.finding.client));
  const set = paged('findings', (shown) => byId('findings-list').replaceChildren(...shown.map((a) => findingItem(a.finding))));
  const apply = () => {
    const severities = new Set([...form.querySelectorAll('input[name=severity]:checked')].map((box) => box.value));
    const rule = form.elements.rule.value, client = form.elements.client.value;
    const server = form.elements.server.value.trim().toLowerCase(), text = form.elements.text.value.trim().toLowerCase();
    const accepted = form.elements.accepted.checked;
    set(all.filter(({ finding, text: words }) =>
      severities.has(finding.severity) && (rule === '' || finding.rule === rule) && (client === '' || finding.client === client) &&
      (server === '' || finding.server.toLowerCase().includes(server)) && (text === '' || words.includes(text)) && (accepted || !finding.accepted)));
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}
function fill(select, values) {
  for (const value of [...new Set(values)].filter((v) => v !== '').sort()) select.append(element('option', { value }, value));
}

/* Inventory */
const COLUMNS = ['name', 'client', 'transport', 'credentials', 'auth', 'catalog', 'owner', 'asked', 'tools', 'tokens', 'findings'];
const FIGURES = new Set(['tools', 'tokens', 'findings']);
function serverRow(server) {
  const row = element('tr', {});
  for (const column of COLUMNS) {
    const value = server[column];
    if (column === 'catalog') row.append(element('td', {}, element('span', { class: 'pill ' + value }, value)));
    else if (column === 'name') row.append(element('th', { scope: 'row' }, value, element('div', { class: 'faint mono' }, server.identity)));
    else if (column === 'client') row.append(element('td', { class: 'long' }, value, element('div', { class: 'faint mono' }, server.file)));
    else row.append(element('td', { class: FIGURES.has(column) ? 'number' : undefined }, FIGURES.has(column) ? number(value) : value));
  }
  return row;
}
function setUpServers() {
  const form = byId('servers-filter');
  const all = data.servers.map((server, index) => ({ server, index, text: Object.values(server).join(' ').toLowerCase() }));
  let sort = { column: '', down: false };
  const set = paged('servers', (shown) => byId('servers-list').replaceChildren(...shown.map((a) => serverRow(a.server))));
  const compare = (a, b) => {
    if (sort.column === '') return a.index - b.index;
    const x = a.server[sort.column], y = b.server[sort.column];
    const order = FIGURES.has(sort.column) ? (x ?? -1) - (y ?? -1) : String(x).localeCompare(String(y));
    return (sort.down ? -order : order) || a.index - b.index;
  };
  const apply = () => {
    const text = form.elements.text.value.trim().toLowerCase(), catalog = form.elements.catalog.value;
    set(all.filter((a) => (text === '' || a.text.includes(text)) && (catalog === '' || a.server.catalog === catalog)).sort(compare));
  };
  for (const head of byId('servers-head').querySelectorAll('th')) {
    head.firstElementChild.addEventListener('click', () => {
      const column = head.dataset.column;
      sort = { column, down: sort.column === column ? !sort.down : FIGURES.has(column) };
      for (const other of byId('servers-head').querySelectorAll('th')) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', sort.down ? 'descending' : 'ascending');
      apply();
    });
  }
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}

/* Who depends on whom */
const MOST_NODES = 30;
const links = (pairs, side) => { const map = new Map(); for (const pair of pairs) { const key = pair[side]; if (!map.has(key)) map.set(key, []); map.get(key).push(pair[1 - side]); } return (key) => map.get(key) || []; };
function setUpGraph() {
  const { clients, servers, upstreams, uses, needs } = data.graph;
  const clientsOf = links(uses, 1), serversOf = links(uses, 0), upstreamsOf = links(needs, 0), needers = links(needs, 1);
  const form = byId('graph-filter');
  const unique = (values) => [...new Set(values)];
  const downOf = {
    upstream: (i) => ({ upstream: [i], server: needers(i), client: unique(needers(i).flatMap(clientsOf)) }),
    server: (i) => ({ upstream: upstreamsOf(i), server: [i], client: clientsOf(i) }),
    client: (i) => ({ upstream: unique(serversOf(i).flatMap(upstreamsOf)), server: serversOf(i), client: [i] }),
  };
  const some = (count, one) => number(count) + ' ' + one + (count === 1 ? '' : 's');
  const list = (names) => names.slice(0, 8).join(', ') + (names.length > 8 ? ' and ' + number(names.length - 8) + ' more' : '');
  const sayOf = {
    upstream: (i) => 'If ' + upstreams[i] + ' fails, ' + some(needers(i).length, 'server') + ' cannot start or answer (' + list(needers(i).map((s) => servers[s])) + '), and ' + some(downOf.upstream(i).client.length, 'client') + ' lose tools: ' + list(downOf.upstream(i).client.map((c) => clients[c])) + '.',
    server: (i) => 'If ' + servers[i] + ' fails, ' + some(clientsOf(i).length, 'client') + ' lose its tools: ' + list(clientsOf(i).map((c) => clients[c])) + '.' + (upstreamsOf(i).length ? ' It needs ' + list(upstreamsOf(i).map((u) => upstreams[u])) + '.' : ''),
    client: (i) => clients[i] + ' loads ' + some(serversOf(i).length, 'server') + ', which need ' + (downOf.client(i).upstream.length ? list(downOf.client(i).upstream.map((u) => upstreams[u])) : 'nothing from outside') + '.',
  };
  const order = servers.map((_, i) => i).sort((a, b) => clientsOf(b).length - clientsOf(a).length || a - b);
  const most = (indexes, weight) => indexes.sort((a, b) => weight(b) - weight(a) || a - b).slice(0, MOST_NODES);
  const draw = () => {
    const text = form.elements.text.value.trim().toLowerCase();
    const wanted = order.filter((i) => text === '' || servers[i].toLowerCase().includes(text) || clientsOf(i).some((c) => clients[c].toLowerCase().includes(text)) || upstreamsOf(i).some((u) => upstreams[u].toLowerCase().includes(text)));
    const shown = wanted.slice(0, MOST_NODES);
    const layers = {
      client: most(unique(shown.flatMap(clientsOf)), (i) => serversOf(i).length),
      server: shown,
      upstream: most(unique(shown.flatMap(upstreamsOf)), (i) => needers(i).length),
    };
    byId('graph-count').textContent = wanted.length > shown.length ? 'The ' + number(shown.length) + ' servers with most clients, of ' + number(wanted.length) + '. Filter to see others.' : some(wanted.length, 'server') + '.';
    byId('graph-box').replaceChildren(graphSvg(layers, { clients, servers, upstreams }, { uses, needs, downOf, sayOf }));
  };
  form.addEventListener('input', draw);
  form.addEventListener('submit', (event) => event.preventDefault());
  draw();
}
const SVG = 'http://www.w3.org/2000/svg';
function svg(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}
function graphSvg(layers, names, { uses, needs, downOf, sayOf }) {
  const ROW = 34, TOP = 44, X = { client: 20, server: 380, upstream: 760 }, WIDTH = 240;
  const rows = Math.max(layers.client.length, layers.server.length, layers.upstream.length, 1);
  const height = TOP + rows * ROW + 12;
  const root = svg('svg', { class: 'graph', viewBox: '0 0 1020 ' + height, role: 'group', 'aria-label': 'Clients, servers and what the servers need' });
  const place = {}, nodes = [], edges = [];
  const lines = svg('g', {});
  root.append(lines);
  for (const [kind, indexes] of Object.entries(layers)) {
    const gap = (height - TOP - 12) / Math.max(indexes.length, 1);
    indexes.forEach((index, row) => { place[kind + index] = TOP + gap * (row + 0.5); });
  }
  const edge = (from, to, x) => {
    if (place[from] === undefined || place[to] === undefined) return;
    const a = place[from], b = place[to], end = x + 120 + (x === 260 ? 0 : 20);
    const line = svg('path', { d: 'M' + x + ' ' + a + ' C' + (x + 60) + ' ' + a + ' ' + (end - 60) + ' ' + b + ' ' + end + ' ' + b });
    edges.push({ line, from, to });
    lines.append(line);
  };
  for (const [client, server] of uses) edge('client' + client, 'server' + server, X.client + WIDTH);
  for (const [server, upstream] of needs) edge('server' + server, 'upstream' + upstream, X.server + WIDTH);
  const heads = { client: 'Clients', server: 'Servers', upstream: 'What they need' };
  for (const [kind, head] of Object.entries(heads)) root.append(svg('text', { class: 'head', x: X[kind], y: 26 }, head));
  const light = (kind, index) => {
    const on = downOf[kind](index);
    const lit = new Set(Object.entries(on).flatMap(([k, indexes]) => indexes.map((i) => k + i)));
    root.classList.add('lit');
    for (const { node, key } of nodes) node.classList.toggle('on', lit.has(key));
    for (const { line, from, to } of edges) if (line.classList.toggle('on', lit.has(from) && lit.has(to))) lines.append(line);
    byId('graph-said').textContent = sayOf[kind](index);
  };
  const dark = () => root.classList.remove('lit');
  for (const [kind, indexes] of Object.entries(layers)) for (const index of indexes) {
    const name = names[kind + 's'][index], y = place[kind + index];
    const label = name.length > 30 ? name.slice(0, 29) + '…' : name;
    const node = svg('g', { tabindex: '0', role: 'img', 'aria-label': sayOf[kind](index) },
      svg('rect', { x: X[kind], y: y - 13, width: WIDTH, height: 26, rx: 6 }), svg('text', { x: X[kind] + 10, y: y + 4.5 }, label));
    node.addEventListener('mouseenter', () => light(kind, index));
    node.addEventListener('focus', () => light(kind, index));
    node.addEventListener('mouseleave', dark);
    node.addEventListener('blur', dark);
    nodes.push({ node, key: kind + index });
    root.append(node);
  }
  return root;
}

if (byId('findings-filter')) setUpFindings();
if (byId('servers-filter')) setUpServers();
if (byId('graph-filter')) setUpGraph();
document.documentElement.dataset.ready = 'yes';
`;
