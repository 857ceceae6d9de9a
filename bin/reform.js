#!/usr/bin/env node
// The command `reform`: hands over to the bundle that `npm ci` or `npm run bundle` makes.
const { brought } = require('./brought.js');

brought('../dist/main.js', (name) => require(name));
