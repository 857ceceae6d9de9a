/** The templates that ship with reform by their text, compiled where the package was bundled; none while it runs from its sources. */
export const shipped: ReadonlyMap<string, TemplateSpecification> = new Map();
