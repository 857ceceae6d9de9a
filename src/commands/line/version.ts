/** The version of reform, as its package says. */
import about from '../../../package.json' with { type: 'json' };

export const version: string = about.version;

declare const REFORM_SOURCES: string | undefined;

/** What the bundle was made of: two with one version are not yet the same reform. */
export const sources: string = typeof REFORM_SOURCES === 'string' ? REFORM_SOURCES : 'unbundled';
