/** Excel's law of its cells, said once: by the rule that points at a text in a sheet, and by whoever writes one into a workbook. */

/** No cell holds more, in the units Excel counts. */
export const longestCell = 32_767;
