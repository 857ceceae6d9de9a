/** The version of reform, as its package says. */
import about from '../../package.json' with { type: 'json' };

export const version: string = about.version;
