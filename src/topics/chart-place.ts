/** The chart's element, which is what is saved as a picture. */
export const CHART_ID = 'compare-chart';
/** In a file, the names stand below the lines; on the page they stand above, where they can be taken out. */
export const LEGEND_HEIGHT = 52;
