/** Properties roam freely on a developer's machine; in CI they take one way that anybody can repeat. */
import fc from 'fast-check';

const { CI, REFORM_SEED } = process.env;

if (REFORM_SEED !== undefined) fc.configureGlobal({ seed: Number(REFORM_SEED) });
else if (CI !== undefined) fc.configureGlobal({ seed: 20261121 });
