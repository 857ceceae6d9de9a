#!/usr/bin/env node
// The command `reform`: hands over to the bundle that `npm ci` or `npm run bundle` makes.
const { brought, needNode } = require('./brought.js');

needNode(20, 15);
brought('../dist/main.js', (name) => require(name));
