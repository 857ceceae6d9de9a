#!/usr/bin/env node
// The command `reform`: hands over to the bundle that `npm ci` or `npm run bundle` makes.
require('../dist/main.js');
