/** A finding that knows the rule it belongs to: what the reader and the engine hand on. */
import type { Finding } from '../diagnostics/finding.ts';

export type Raised = Finding & { readonly rule: string };
