// What a rule says of itself – half of its text – stands in a late room of its own: `explain` and reporters ask for it, a check never does.
const { readFileSync } = require('node:fs');

const said = ['title', 'why', 'bad', 'good'];

/** By the ids of the rules. */
function told(rules) {
  const entries = rules.map((rule) => [rule.id, Object.fromEntries(said.map((name) => [name, rule[name]]))]);
  return `export const told = ${JSON.stringify(Object.fromEntries(entries))};`;
}

/** Asks for it by the id of the rule that inherits from it. */
function asked() {
  const members = said.map((name) => `get ${name}() { return told[this.id].${name}; }`);
  return `import { told } from 'told'; export const asked = { ${members} };`;
}

/** The text of a rule without it; of any other file the text as it is. */
function untold(path) {
  return readFileSync(path, 'utf8').replace(/^export const \w+: Rule = \{\n[\s\S]*?^\};\n/gm, (rule) =>
    said.every((name) => rule.includes(`\n  ${name}:`)) ? inheriting(rule) : rule,
  );
}

/** All else stays on its line, for those who ask where it stands. */
function inheriting(rule) {
  const parts = /^ {2}(?:title|why|bad|good):(?:.*,|[\s\S]*?\n {2}[}\])`].*,)\n/gm;
  const rest = rule.replace(parts, (part) => part.replace(/./g, ''));
  return `import { asked } from 'asked'; ${rest.replace(/^ {2}id:/m, '  __proto__: asked, id:')}`;
}

module.exports = { asked, told, untold };
