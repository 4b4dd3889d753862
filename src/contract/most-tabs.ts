/**
 * Most tabs that are remembered; the rest would be closed unread anyway. In a file of its own, because the
 * window needs the number and not the parser beside it.
 */
export const mostTabs = 100;
