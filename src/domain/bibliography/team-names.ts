import { isPinyin } from './pinyin.ts';

/**
 * Whether a name is a team's, which is cited whole: it holds a word that only teams have ("Kimi Team"), a sign that no name has, words
 * as a title has them ("Friends for Open Science"), a company's name, or the name of the paper's own organisation.
 */
export function isTeam(name: string, organisation = ''): boolean {
  return (
    TEAM_WORD.test(name) ||
    /[\d{}()[\]@&/:;]/.test(name) ||
    /\s(?:for|at|on|in|by|with|the|and)\s/.test(name) ||
    /^The\s/.test(name) ||
    COMPANY.test(name) ||
    isChineseCompany(name) ||
    isCoined(name) ||
    isOf(name, organisation)
  );
}

const TEAM_WORD =
  /(?:^|\s)(?:AI|AGI|LLMs?|NLP|[Tt]eams?|[Gg]roup|[Ll]abs?|[Ll]aborator(?:y|ies)|[Rr]esearch|[Pp]roject|[Cc]ollaboration|[Cc]ontributors|[Aa]uthors|[Cc]ommunity|[Cc]onsortium|[Ii]nitiative|[Ff]oundation|[Uu]niversity|[Uu]niversit[äàé]t?|[Ii]nstitute|[Ii]nstitut|[Aa]cademy|[Cc]ent(?:er|re)|[Dd]epartment|[Mm]inistry|[Cc]ouncil|[Cc]ommittee|[Cc]ommission|[Aa]ssociation|[Ss]ociety|[Oo]ffice|[Aa]gency|[Ii]nc\.?|Ltd\.?|LLC|GmbH|[Cc]orp\.?|[Cc]orporation|[Cc]ompany|[Tt]echnologies|[Ss]ystems|[Nn]etworks?|[Aa]lliance|[Ww]orkshop|[Oo]rgani[sz]ation)(?=$|[\s,)])/;

/** Those whose models and papers are signed with the company's name and a product's, "Tencent Hunyuan", "Meta Fundamental"; not with a person's. */
const COMPANY =
  /^(?:Google|Microsoft|Meta|Facebook|Apple|Amazon|NVIDIA|Nvidia|IBM|Intel|Adobe|Salesforce|Snowflake|Databricks|Anthropic|Cohere|Mistral|Tencent|Alibaba|Baidu|Meituan|Kuaishou|Bilibili|Kakao|Naver|NAVER|Samsung|LG|Upstage|Toyota|Bosch|Siemens|Yandex|Sber|Qualcomm|Hugging)\s(?!\p{Lu}\.)(?=\p{L})/u;

/** "Huawei Noah", not "Huawei Shen": these are given names too. */
function isChineseCompany(name: string): boolean {
  return /^(?:Huawei|Xiaomi|Hunyuan)\s/.test(name) && !name.split(' ').slice(1).every(isPinyin);
}

/** Words of a trade, of which names of companies are put together. */
const ROOT =
  'Open|Deep|Byte|Soft|Face|Tube|Flow|Bot|Net|Hub|Data|Cloud|Robot|Step|Sense|Light|Big|Star|Web|Code|Tech|Base|Scale|Stack|Micro|Nano|Neuro|Quantum|Hyper|Super|Meta|Mini|Intern|Chat|Vision|Mind|Seek|Dance|Think|Speech|Lingo|Skill|Game|Info|Auto|Cyber|Digital|Smart|Linked|Pay|Share|Work|Cross|True|Life|Health|Time|Space|Brain|Logic|Lab|Works|Labs|Fun|Max|Sea|Sky|Cam|World';
/** "ByteDance", "OpenAI", "StepFun", "InternLM": two words in one, one of which is of a trade, or capitals at its end. */
const COINED = new RegExp(`^(?:(?:${ROOT})\\p{Lu}[\\p{Ll}\\p{Lu}]+|\\p{Lu}\\p{Ll}+(?:${ROOT}|AI|LM|GPT|ML|NLP))$`, 'u');

function isCoined(name: string): boolean {
  return COINED.test(name.split(' ')[0] ?? '');
}

/** "ByteDance Seed" of ByteDance; not "Tom Goldstein" of Tom Goldstein's lab. */
function isOf(name: string, organisation: string): boolean {
  const [a, b] = [name.toLowerCase(), organisation.toLowerCase()];
  return b !== '' && !/['’]s\s/.test(b) && (a === b || a.startsWith(`${b} `));
}
