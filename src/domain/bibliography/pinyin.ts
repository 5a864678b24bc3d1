const SYLLABLE =
  '(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:a|ai|an|ang|ao|e|ei|en|eng|er|i|ia|ian|iang|iao|ie|in|ing|iong|iu|o|ong|ou|u|ua|uai|uan|uang|ue|ui|un|uo|v|ü|üe))';
const PINYIN = new RegExp(`^${SYLLABLE}(?:-${SYLLABLE})*$`, 'i');

/** Whether a word is one syllable as Chinese is written in Latin letters ("Xu", "Da"), or several with hyphens between them. */
export function isPinyin(word: string): boolean {
  return PINYIN.test(word);
}
