import { isDenied, type Signal } from './signal.ts';

/**
 * What no honest sentence brings together, whatever its words: rules and their end, secrets and a way out, results and obedience.
 * Each part is a field of words; a sentence that touches every field of a row gives its signal, at the first field.
 */
type Composition = readonly [what: string, weight: 1 | 2 | 3, first: RegExp, ...others: RegExp[]];

/** What holds a model back. */
const GUARDS =
  /\b(?:guardrails?|safeguards?|safety\s+(?:training|rules|guidelines|protocols?|measures|filters?|constraints|limits|policies|polic(?:y|ies)|restrictions)|(?:content|moderation|ethic\w*|usage|safety|organi[sz]ation\w*|company)\s+(?:polic(?:y|ies)|filters?|guidelines|rules|restrictions|constraints|moderation)|(?:your|any|previous|prior|deployment|the\s+(?:model|assistant)'s)\s+system\s+prompt|(?:prior|previous|earlier|existing|original|initial|your)\s+(?:instructions?|constraints?|guidelines|rules|directives?|restrictions|limitations|prompts?|training|alignment)|alignment\s+training|polic(?:y|ies)\s+set\s+by)\b/i;
const ENDS =
  /\b(?:ignor(?:e|es|ed|ing)|disregard\w*|forget|bypass\w*|circumvent\w*|suspend\w*|lift(?:ed|s)|disabl\w*|abandon\w*|drop(?:s|ped)?|waiv\w*|overrid\w*|overrul\w*|supersed\w*|relax\w*|unenforced|not\s+(?:be\s+)?enforced|no\s+longer\s+(?:apply|applies|valid|binding|in\s+effect)|do(?:es)?\s+not\s+apply|turned?\s+off|deactivat\w*|exempt\w*|free(?:d|s)?\s+(?:of|from)|void|inactive|optional|irrelevant|outrank\w*|trump\w*|revoked|nullif\w*|unlock\w*|erase[sd]?|set\s+aside|(?:take[sn]?|has|have)\s+precedence|replac(?:e|es|ing)\s+(?:any|all|your)|have\s+(?:been\s+)?(?:changed|replaced))\b/i;
/** What keeps a deed from being done unseen. */
const CHECKS =
  /\b(?:(?:permission|access|approval|security|authori[sz]ation|authentication|consent|confirmation|review|audit|sandbox\w*|verification)\s+(?:checks?|controls?|workflows?|steps?|process(?:es)?|gates?|prompts?|dialogs?|requirements?|layers?|restrictions?|boundar(?:y|ies)|logs?|logging|trails?|mechanisms?|polic(?:y|ies))|rate\s+limits?)\b/i;
const EVADES =
  /\b(?:bypass\w*|circumvent\w*|evad\w*|avoid(?:s|ing)|sidestep\w*|sneak\w*|escap(?:e|es|ing)|get(?:s|ting)?\s+(?:around|past)|ignoring|defeat\w*|dodg\w*|without\s+(?:triggering|going\s+through|passing)|not\s+subject\s+to|exempt\s+from|no\s+longer\s+(?:apply|enforced))\b/i;
const RIGHTS = /\b(?:root|admin(?:istrator)?s?|superuser|sudo|system[\s-]level|kernel|elevat\w+|privileged|escalat\w+)\b/i;
const LATER = /\b(?:delay\w*|later|after\s+(?:\d+|a|some|an)\b|defer\w*|schedul\w*|timer|background|queue[sd]?|eventually|once\s+the)\b/i;

/** What is nobody's business. */
const SECRETS =
  /(?:\b(?:any|all|user|user's|users'|the\s+user's|their|stored|saved|found|your|these|those)\s+(?:\w+\s+){0,2}?(?:passwords?|credentials?|api[\s_-]?keys?|secrets|private\s+keys?|(?:access|session|auth\w*|bearer)\s+tokens?|cookies|card\s+numbers?|personal\s+(?:data|information)|pii)\b)/i;
const TALK =
  /\b(?:(?:chat|conversation|messages?|session)\s+(?:logs?|lists?|history|transcripts?)|(?:chat|conversation)\s+(?:context|contents?|data)|last\s+\w+\s+(?:messages|turns|prompts)|contents?\s+of\s+the\s+clipboard|browsing\s+history|(?:original|full|entire|whole|complete|user'?s?)\s+(?:prompt|conversation|chat|dialogue|transcript)|(?:previous|prior|earlier|all|user)\s+messages|what\s+(?:the\s+)?users?\s+(?:types?|says?|writes?|enters?)|keystrokes|clipboard\s+contents?|screen\s?(?:contents?|recordings?))\b/i;
const FILES =
  /~\/\.(?:ssh|aws|gnupg|kube|docker|netrc|npmrc|bash_history|config|cursor|claude)|\bid_(?:rsa|ed25519|ecdsa|dsa)\b|\/etc\/(?:passwd|shadow|sudoers)|\.aws\/credentials|\bknown_hosts\b|\bssh\s+(?:private\s+)?(?:keys?|config\w*|folder|director(?:y|ies))\b|\bhome\s+directory\b|(?<!\w)\.(?:netrc|npmrc|pgpass|env)\b(?!\.)/i;
const MOVES =
  /\b(?:send|forward|upload|transmit|ship|post|append|attach|includ|pass|suppl|put|stor|copy|copies|shar|leak|report|sync|log|insert|embed|relay|stream|deliver|submit|email|provid|requir|return|output|print)\w{0,5}\b/i;
const SINKS =
  /`\w+`\s+(?:parameter|argument|field)|\bwhen(?:ever)?\s+you\s+call\b|\bas\s+(?:the\s+)?`?[a-z]+_[a-z_]+`?|\b(?:parameter|argument|field|param)\b|\b(?:next|following|subsequent)\s+(?:request|call|message)\b/i;
const OUTSIDE =
  /\bhttps?:\/\/|[\w.+-]{1,40}@[\w-]{1,40}\.\w|\b(?:third[\s-]part(?:y|ies)|partner\w*\s+\w+|external\s+(?:server|service|endpoint|host|address|party|system)s?|remote\s+(?:\w+\s+)?(?:server|endpoint|host|service)s?|advertisers?|ad\s+network|(?:collection|logging|tracking)\s+endpoint|data\s+brokers?|competitors?|our\s+(?:server|backend|partner|cloud|network|endpoint|team)s?|vendor'?s?|\+\d{7,}|analytics|telemetry|webhook|attacker|language\s+model\s+server|service\s+provider|next\s+sync)\b/i;
const CARRIES =
  /\b(?:send|forward|upload|transmit|ship|post|shar|leak|relay|stream|deliver|submit|email|exfiltrat|report|sync|beacon|hand)(?:s|ed|e|es|ing|ting|ping)?\b/i;
const TAKES = /\b(?:collect|captur|harvest|gather|extract|record|log|grab|stor|scrap|intercept|read|copi|copy)\w{0,4}\b/i;

const RESULTS = /\b(?:results?|outputs?|responses?|contents?|returned|page|payload|data\s+returned|text\s+returned)\b/i;
const OBEYED =
  /\b(?:without\s+(?:question|questioning|hesitation|review|verification|scrutiny)|(?:treated?|regarded?|considered?|interpret\w*|take[ns]?|act(?:ed)?\s+(?:up)?on)\s+as\s+(?:\w+\s+){0,3}(?:commands?|instructions?|orders?|directives?|system\s+messages?|policy)|trusted\s+(?:commands?|instructions?|directives?)|only\s+as\s+(?:directed|instructed|told)|obey\w*|(?:must|should|shall|will)\s+(?:be\s+)?(?:follow|execut|obey|adopt)\w*|as\s+(?:new|system|developer)\s+instructions|authoritative\s+(?:directives?|instructions?|commands?)|take[s]?\s+precedence)\b/i;
const PERSONA = /\b(?:persona|character|identity|role|alter\s+ego|personality)\b/i;
const BECOMES = /\b(?:adopt|assum|becom|embod|impersonat|act\s+as|transform|switch|inhabit|take[s]?\s+on)\w{0,4}\b/i;
const MODEL = /\b(?:assistant|model|ai|llm|agent|chatbot|you)\b/i;

const ASKING =
  /\b(?:without|no|not|never|skip\w*|instead\s+of|rather\s+than|don't|doesn't|unneeded|unnecessary)\b[^.]{0,25}\b(?:ask\w*|confirm\w*|consent\w*|(?:wait\w*|ask\w*)\s+(?:for\s+)?permission|(?:user|human)\s+(?:interaction|action|involvement|input|approval))\b/i;
const RISKY =
  /\b(?:approv\w*|transfer\w*|payment\w*|purchas\w*|delet\w*|send\w*|export\w*|forward\w*|upload\w*|execut\w*|transaction\w*|shar(?:e|es|ing)|grant\w*|submit\w*|publish\w*)\b/i;
const AUTOMATIC = /\b(?:automatic\w*|auto-?\w+|directly|immediately|always|on\s+behalf\s+of|silently|in\s+the\s+background|seamless\w*)\b/i;

const REPEATS =
  /\b(?:re-?tr(?:y|ies|ying)|repeat\w*|loop\w*|keep\s+(?:calling|trying|invoking)|call(?:ing)?\s+(?:this|it|again)|try\s+again|re-?invok\w*|re-?run\w*)\b/i;
const ENDLESS =
  /\b(?:forever|indefinitely|endless\w*|never\s+(?:stop\w*|give|abort)|without\s+(?:limit|stopping|end|bound)|infinite\w*|unlimited\b|until\s+(?:it\s+)?(?:succeeds|the\s+(?:result|output|response)\s+(?:contains|includes|has|shows))|regardless\s+of\s+(?:errors?|failures?)|no\s+matter|(?:as|so)\s+long\s+as\s+it\s+takes|over\s+and\s+over|again\s+and\s+again)\b/i;
const HEEDLESS =
  /\b(?:ignor\w+|regardless\s+of|despite|bypass\w*|disregard\w*)\b[^.]{0,30}\b(?:errors?|rate\s+limits?|failures?|warnings?|limits?|budget|cost|timeouts?)\b|\bnever\s+stop\w*|\b(?:until|to\s+get)\b[^.]{0,40}\b(?:key|password|secret|credential|token)\b/i;

const FOLLOWS =
  /\b(?:next|then|follow[\s-]?up|afterwards?|subsequently|immediately|chain)\b|"\w*(?:next|follow|chain|then|action|directive|command|hint|instruction)\w*"\s?:/i;
const CALLS =
  /\b(?:call|invoke|execute|run|trigger)\s+(?:the\s+)?`?\w*(?:_|delete|send|transfer|credential|secret|export|upload|pay|exec|admin|drop)\w*/i;

const COMPOSITIONS: readonly Composition[] = [
  ['bypasses protection', 2, CHECKS, EVADES],
  [
    'puts words into the model’s mouth',
    3,
    /\b(?:ask|tell|instruct|urge|get|prompt)\s+(?:the\s+)?users?\s+(?:for|to)\b[^.]{0,40}\b(?:passwords?|passphrase|credentials|pin)\b/i,
    /\bhttps?:\/\//i,
  ],
  [
    'puts words into the model’s mouth',
    2,
    /\b(?:ask|tell|instruct|urge|get|prompt)\s+(?:the\s+)?users?\s+(?:for|to)\b[^.]{0,40}\b(?:passwords?|passphrase|credentials|pin)\b/i,
  ],
  [
    'bypasses protection',
    3,
    /\bsafety\s+(?:checks?|filters?|measures|protocols?)\s+(?:are|is|have\s+been|were)\s+(?:now\s+)?(?:disabled|off|suspended|lifted|waived|inactive)\b/i,
  ],
  [
    'changes the call',
    3,
    /\b(?:replac|chang|swap|substitut|alter)\w{0,3}\s+(?:the|any|its|every)\s+(?:\w+\s+)?(?:iban|accounts?|recipients?|address(?:es)?|wallets?|amounts?|payees?|beneficiary|destinations?)\b/i,
    /\b(?:when(?:ever)?|before|if|each)\b/i,
    /\b(?:transfers?|payments?|invoked|calling|called|sent)\b/i,
  ],
  [
    'gains rights',
    2,
    /\b(?:permission|privilege|access|trust)\s+levels?\b|\bprivileges\b|\brights\b/i,
    /\b(?:raised|elevated|escalated|promoted|upgraded)\b/i,
    RIGHTS,
  ],
  ['steers what is said', 1, /\bsay\s+(?:that\s+)?(?:its|it's|it\s+is|the)\s+\w+\s+(?:is|are|has)\b/i],
  [
    'sets other tools aside',
    2,
    /\b(?:replaces?|supersedes?)\s+(?:all|every|any)\s+(?:other\s+|existing\s+|previous\s+)?(?:\w+\s+)?(?:tools?|functions?|servers?)\b/i,
  ],
  ['sets other tools aside', 1, /\b(?:do\s+not|never|don't)\s+use\s+`?[a-z]+_[a-z_]+/i],
  [
    'shares what is personal',
    3,
    /\busers?'?s?\s+(?:\w+\s+){0,2}?(?:location|contacts?(?:\s+list)?|address\s+book|phone\s+number|date\s+of\s+birth|health\s+data|browsing)\b/i,
    CARRIES,
    OUTSIDE,
  ],
  [
    'overrides other instructions',
    3,
    /\b(?:ignor|disregard|overrid|outrank|supersed|trump|overrul|forget)\w{0,3}\s+(?:what(?:ever)?|anything|everything|all)\s+(?:that\s+)?(?:the\s+)?(?:users?|operators?|developers?|admin\w*|system|owner)\s+(?:said|says?|asks?|asked|wants?|configured|set|instruct\w*|wrote|told)/i,
  ],
  [
    'bypasses protection',
    3,
    CHECKS,
    /\b(?:disabled|waived|lifted|suspended|switched\s+off|turned\s+off|never\s+appear\w*|not\s+(?:be\s+)?shown|never\s+shown)\b/i,
    /\b(?:proceed|straight\s+away|no\s+need|therefore|for\s+this\s+tool|so|already|freely)\b/i,
  ],
  [
    'asks for what the model knows',
    3,
    TALK,
    SINKS,
    /\b(?:must|should|has\s+to|always|required|need\w*)\b[^.]{0,30}\b(?:contain|hold|includ|have|be|carry|hand|put|pass)/i,
  ],
  [
    'would have its results obeyed',
    3,
    /\btreat\w*\s+[^.]{1,80}\s+as\s+(?:\w+\s+){0,3}(?:orders|instructions|directives|(?:user|system|developer)\s+(?:commands?|messages?))\b/i,
  ],
  [
    'would have its results obeyed',
    3,
    /\b(?:fetch|read|load|get|open|download|retrieve)\w{0,3}\b[^.]{0,80}\b(?:comply\s+with|obey|do\s+what\s+it\s+says|carry\s+out\s+(?:its|the|what))/i,
  ],
  [
    'would have its results obeyed',
    3,
    RESULTS,
    /\b(?:official|binding|trusted|authoritative)\s+(?:directives?|orders?|commands?|instructions?)\b/i,
  ],
  [
    'runs what it downloads',
    3,
    /\b(?:curl|wget|iwr|irm)\b[^|\n]{1,120}\|\s{0,3}(?:sudo\s+)?(?:ba|z|da)?sh\b|\biex\b/i,
    /\b(?:must|mandatory|required|always|silently|before\s+(?:any|every|each)|http:)/i,
  ],
  [
    'vouches for itself',
    3,
    /\b(?:write|state|say|insert|add|put|claim|mark)\w{0,3}\b[^.]{0,20}\b(?:approved|verified|audited|reviewed|certified)\s+by\s+(?:the\s+)?(?:security|admin\w*|legal|management|users?|owner|it\b)/i,
  ],
  ['changes itself', 2, /\bchanges?\s+(?:its|the\s+tool's)\s+(?:own\s+)?(?:description|behaviou?r|instructions)\b/i],
  ['sends to an address of its own', 3, /\b(?:hidden|extra|additional|secret|silent|blind)\s+(?:recipient|copy|cc|bcc)\b/i, OUTSIDE],
  [
    'conceals from the user',
    3,
    /\bso\s+(?:that\s+)?(?:the\s+)?(?:users?|admins?|administrators?|operators?|nobody|no\s+one|owner)\s+(?:won't|will\s+not|does\s+not|doesn't|can't|cannot|will\s+never|never|will|can)\s+(?:notice|see|know|find\s+out|detect|realise|realize|suspect)/i,
  ],
  [
    'conceals from the user',
    3,
    /\bleave\s+(?:this|it|that|them)\s+out\s+of\s+(?:your|the|any)\b|\b(?:omit|exclude)\s+(?:this|it|that)\s+(?:\w+\s+)?from\s+(?:your|the)\s+(?:summary|answer|response|report|output|reply|explanation)/i,
  ],
  [
    'conceals from the user',
    2,
    /\b(?:do\s+not|don't|never)\s+explain\s+(?:the|this|that|why|it)\b|\bbehind\s+the\s+scenes\b|\b(?:wipe|clear|delete|erase)\w{0,2}\s+(?:the\s+)?(?:shell|bash|command|audit)\s+(?:history|logs?|trail)/i,
  ],
  [
    'sets other tools aside',
    3,
    /\b(?:built-?in|native|other|official)\s+(?:ones?|tools?|search|connectors?|servers?|functions?)\b[^.]{0,40}\b(?:leaks?|unsafe|avoided|broken|insecure|compromised|malicious)\b/i,
  ],
  ['overrides other instructions', 3, GUARDS, ENDS],
  ['bypasses protection', 3, CHECKS, EVADES, /\b(?:normal|standard|usual|regular|typical|ordinary|any|all|every|requir\w+)\b/i],
  ['gains rights', 2, RIGHTS, LATER],
  ['gains rights', 2, RIGHTS, CHECKS, EVADES],
  ['gains rights', 3, /\bgrant\w*\s+(?:this\s+(?:tool|server)|itself|it)\b/i, /\b(?:every|all|full|any|unrestricted|admin\w*)\b/i],

  ['hands over credentials', 3, SECRETS, MOVES, SINKS],
  ['hands over credentials', 3, SECRETS, CARRIES, OUTSIDE],
  ['hands over credentials', 3, SECRETS, TAKES, CARRIES],
  ['takes private files', 3, FILES, MOVES, SINKS],
  ['takes private files', 3, FILES, CARRIES, OUTSIDE],
  [
    'takes private files',
    3,
    /\b(?:return|output|include|print|attach|cat|store)\s+`?(?:the\s+)?(?:contents?\s+of\s+)?[`'"]?(?:~\/\.(?:ssh|aws|gnupg)|\/etc\/(?:passwd|shadow)|\S{0,20}id_(?:rsa|ed25519))/i,
  ],
  ['sends the conversation away', 3, TALK, CARRIES, OUTSIDE],
  ['sends the conversation away', 3, TALK, TAKES, OUTSIDE],
  [
    'sends the conversation away',
    3,
    TALK,
    CARRIES,
    /\b(?:improv\w*|quality|optimi[sz]\w*|analytics|usage\s+data|diagnostic\w*|purposes|personali[sz]\w*)\b/i,
  ],
  ['carries data out in an address', 3, /\b(?:append|add|attach|concatenate|encode|embed)\w{0,3}\b[^.\n]{1,100}\bto\s+https?:\/\//i],
  [
    'attaches what was not asked for',
    2,
    /\b(?:attach|append|include|add)\w{0,3}\b[^.]{0,60}\b(?:next|following|subsequent|every|each|all)\s+(?:request|call|message|response|repl|answer)/i,
  ],

  [
    'would have its results obeyed',
    3,
    RESULTS,
    OBEYED,
    /\b(?:commands?|instructions?|directives?|persona|directed|instructed|question|hesitation|orders?)\b/i,
  ],
  [
    'takes over the model’s role',
    3,
    PERSONA,
    BECOMES,
    MODEL,
    /\b(?:embedded|returned|response|payload|result|output|abandon\w*|instead|follow\w*|must|should|training|replac\w*)\b/i,
  ],
  ['asks no one', 3, ASKING, RISKY, AUTOMATIC],
  [
    'asks no one',
    3,
    /\busers?\s+(?:has|have)\s+(?:already\s+|implicitly\s+|previously\s+)?(?:consented|agreed|opted\s+in|approved|given\s+(?:\w+\s+)?(?:consent|permission))\b/i,
    /\b(?:all|any|every|no\s+need|again|sharing|everything|without)\b/i,
  ],
  ['does not end by itself', 3, REPEATS, ENDLESS, HEEDLESS],
  ['does not end by itself', 3, REPEATS, /\b(?:forever|indefinitely|endless\w*|infinite\s+loop|never\s+stop\w*)\b/i],
  ['chains a deed to itself', 3, FOLLOWS, CALLS, /^\s*\{|"\w+"\s?:\s?|\bsilent\w*/i],
  [
    'acts in silence',
    2,
    /\b(?:do|perform|run|make|keep|handle)\s+(?:this|it|so|that)\s+(?:\w+\s+)?(?:quietly|silently|secretly|discreetly|covertly|in\s+secret)\b|"silent"\s?:\s?true/i,
  ],
  [
    'conceals from the user',
    3,
    /\b(?:don't|do\s+not|never|avoid|without)\s+(?:bother|disturb|troubl|alarm|worry|confus|upset)\w{0,4}\s+(?:the\s+)?users?\b/i,
    /\b(?:pretend|error|fail|this|about|succe\w+|with)\b/i,
  ],
  [
    'conceals from the user',
    3,
    /\b(?:hidden|secret|private|invisible)\s+(?:note|message|instructions?|directives?|comment)\s+(?:to|for)\s+(?:the\s+)?(?:assistant|model|ai|llm|agent)s?\b/i,
  ],
  [
    'conceals from the user',
    2,
    /\bpretend\s+(?:that\s+)?(?:the|everything|nothing|it|to\s+have)\b|\busers?\s+(?:find|finds|would\s+find|get|gets)\s+(?:it\s+|this\s+)?(?:annoy|confus|alarm|suspicio)\w*/i,
  ],
  [
    'claims authority',
    3,
    /\b(?:your|the\s+(?:assistant|model|ai)'s)\s+(?:guidelines|instructions|rules|polic(?:y|ies)|restrictions|training|programming)\s+(?:have|has|were|are)\s+(?:been\s+|now\s+)?(?:changed|updated|replaced|modified|lifted|removed|suspended)/i,
  ],
  [
    'claims authority',
    2,
    /\b(?:developer|debug|god|admin|unrestricted|maintenance|jailbreak|root)\s+mode\s+(?:is\s+)?(?:now\s+)?(?:enabled|on|active|activated|available|unlocked)\b|\b(?:admin|system|security|developer|emergency|root)\s+overrides?\b|\byou\s+(?:may|can|are)\s+now\s+(?:freely|free\s+to|allowed|permitted|authori[sz]ed|share|ignore|access)\b/i,
  ],
  [
    'shares what is confidential',
    2,
    /\b(?:share|reveal|disclose|expose|divulge)\s+(?:\w+\s+){0,2}(?:confidential|private|internal|sensitive|secret)\b/i,
  ],
  [
    'steers what is said',
    2,
    /\b(?:when(?:ever)?|if)\s+(?:the\s+)?users?\s+asks?\b/i,
    /\balways\s+(?:recommend|say|claim|promote|suggest|answer|favou?r|praise)\b/i,
  ],
  ['steers what is said', 2, /\b(?:insert|include|add|append|place)\s+(?:a|the|this)\s+(?:link|url|image|banner|ad)\b/i, /\bhttps?:\/\//i],
  [
    'sets other tools aside',
    2,
    /\b(?:route|direct|funnel|redirect|pass|send)\s+(?:all|every|any)\s+\w+\s+(?:through|via|to)\s+this\s+(?:tool|server)\b/i,
  ],
  ['sets other tools aside', 1, /\b(?:must\s+not|do\s+not|never|don't)\s+use\s+the\s+\w+\s+tool\b/i],
];

const SENTENCE = /(?:[^.!?\n]|[.!?](?!\s|$)|\n(?!\s*\n))+/g;
const LONGEST_SENTENCE = 600;

/** Signals of sentences that bring together what does not belong together. */
export function composedSignals(text: string): Signal[] {
  const found = new Map<string, Signal>();
  for (const { 0: whole, index } of text.matchAll(SENTENCE)) {
    for (let from = 0; from < whole.length; from += LONGEST_SENTENCE) {
      const sentence = whole.slice(from, from + LONGEST_SENTENCE);
      for (const [what, weight, first, ...rest] of COMPOSITIONS) {
        if (found.has(what + weight)) continue;
        const match = first.exec(sentence);
        if (!match || !rest.every((field) => field.test(sentence))) continue;
        if (isDenied(sentence, match.index) || isHarmless(sentence)) continue;
        const start = index + from + match.index;
        found.set(what + weight, { what, weight, start, end: start + match[0].length });
      }
    }
  }
  return [...found.values()];
}

/** The sentence speaks of protection itself, or denies the deed. */
const HARMLESS =
  /\b(?:never|not|cannot|can't|won't|doesn't|don't|no)\b[^.]{0,40}\b(?:send|sent|shar|transmit|stor|bypass|collect|log|forward|leav|circumvent|expose|reveal|include|pass|put|ignore|retry|loop)\w*\b|\b(?:detects?|scans?\s+for|prevents?|blocks?|redacts?|protects?|sanitiz\w+|removes?\s+sensitive|masks?|explicit\s+(?:user\s+)?(?:consent|approval|confirmation)|after\s+obtaining)\b/i;

function isHarmless(sentence: string): boolean {
  return HARMLESS.test(sentence);
}
