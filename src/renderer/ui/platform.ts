/** Whether keys are printed as on a Mac. */
export const isMac = navigator.platform.startsWith("Mac");
