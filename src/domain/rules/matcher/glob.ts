/** Whether a text as a whole is what a pattern says, where `*` stands for anything. Linear: only the last star is thought over. */
export function globMatches(pattern: string, text: string): boolean {
  let [p, t] = [0, 0];
  let star = -1;
  let afterStar = 0;
  while (t < text.length) {
    if (p < pattern.length && pattern[p] === '*') {
      star = p;
      afterStar = t;
      p += 1;
    } else if (p < pattern.length && pattern[p] === text[t]) {
      p += 1;
      t += 1;
    } else if (star !== -1) {
      p = star + 1;
      afterStar += 1;
      t = afterStar;
    } else return false;
  }
  while (pattern[p] === '*') p += 1;
  return p === pattern.length;
}
