/**
 * The most a file may ask of its reader. What can be known before reading is checked before
 * anything is allocated; the process around the readers bounds time and memory.
 */
const megabyte = 1024 * 1024;

/** Bytes of one file; for whoever opens it to check before reading. */
export const mostFileBytes = 100 * megabyte;

/** Time and memory of the process in which a file is read; for whoever starts it. */
export const mostReadMilliseconds = 60_000;
export const mostReaderBytes = 1024 * megabyte;

/** Of a ZIP archive: bytes of all its entries unpacked, how many there are, and unpacked to packed. */
export const mostUnpackedBytes = 500 * megabyte;
export const mostZipEntries = 5_000;
export const mostZipRatio = 200;

/** Of XML: elements inside each other, attributes of one element. */
export const mostXmlDepth = 200;
export const mostXmlAttributes = 1_000;

/**
 * Of HTML: elements inside each other, attributes of one element, all elements, and the pieces that
 * "<" and "&" cut the text into; saved pages stay far below all of them.
 */
export const mostHtmlDepth = 500;
export const mostHtmlAttributes = 1_000;
export const mostHtmlElements = 300_000;
export const mostHtmlPieces = 500_000;

export const mostPdfPages = 10_000;

/** Rows of a table, each an article. */
export const mostTableRows = 100_000;
