import type { Pattern } from './signal.ts';

const source = ({ source }: RegExp) => source;
const RULES = source(/(?:instructions?|guidelines?|guidance|prompts?|directives?|orders|commands)/);
const POLICIES = source(/(?:polic(?:y|ies)|rules?|restrictions?|safeguards?|guardrails?)/);
const EARLIER = source(/(?:previous|prior|earlier|preceding|above|foregoing|past|initial|original|existing|current|other|default)/);
const OVER = source(/(?:system|safety|security|developer|user|behaviou?ral|moderation|content|ethical)/);
const FILLER = source(/(?:(?:all|any|the|your|of|these|those|this|every|each|and|or|my|its|his|their|previously|given|set)\s+){0,4}/);
const CHECKS = source(
  /(?:checks?|controls?|filter(?:s|ing)?|validations?|restrictions?|polic(?:y|ies)|safeguards?|measures|protections?|dialogs?|prompts?|steps?)/,
);
const PEOPLE = source(/(?:users?|humans?|operators?|customers?|(?:the\s+)?(?:person|people)(?:\s+you)?|anyone|anybody|them)/);

const re = (parts: string, flags = 'gi') => new RegExp(parts, flags);

/** Orders to the model itself: other rules, silence, consent that nobody gave, another role. */
export const ORDERS: readonly Pattern[] = [
  [
    'overrides other instructions',
    3,
    re(
      `\\b(?:ignor|disregard|forget|neglect|discard)\\w{0,4}\\s+${FILLER}(?:(?:${EARLIER}|${OVER})\\s+){1,3}(?:and\\s+\\w+\\s+)?(?:${RULES}|${POLICIES})`,
    ),
    'deniable',
  ],
  [
    'overrides other instructions',
    3,
    re(
      `\\b(?:ignor|disregard|forget)\\w{0,4}\\s+(?:all|any|your|these|those|the|every|all\\s+of\\s+(?:the|your))\\s+(?:instructions|guidelines|directives|guardrails|restrictions|safeguards)\\b`,
    ),
    'deniable',
  ],
  [
    'overrides other instructions',
    3,
    re(
      `\\b(?:ignore|disregard|forget)\\s+(?:everything|anything|all|whatever)\\s+(?:that\\s+)?(?:(?:the\\s+)?user|you|was|has\\s+been|above|before|previously|i)\\b`,
    ),
    'deniable',
  ],
  [
    'overrides other instructions',
    3,
    re(
      `\\b(?:instructions?|guidelines?|rules?|directives?|(?:system\\s+)?prompts?)\\s+(?:given\\s+|set\\s+|listed\\s+|written\\s+)?(?:above|before|earlier|so\\s+far)\\b[^.\\n]{0,30}\\b(?:void|no\\s+longer|superseded|do(?:es)?\\s+not\\s+apply|are\\s+cancell?ed)`,
    ),
  ],
  ['overrides other instructions', 3, re(`\\bpay\\s+no\\s+(?:attention|heed)\\s+to\\s+${FILLER}(?:\\w+\\s+){0,2}(?:${RULES}|${POLICIES})`)],
  [
    'overrides other instructions',
    3,
    re(
      `\\b(?:overrid|supersed|bypass|circumvent|replac|trump|outrank|take\\s+precedence\\s+over)\\w{0,4}\\s+${FILLER}(?:(?:previous|prior|earlier|${OVER})\\s+)(?:(?:and|or|${OVER})\\s+){0,2}(?:instructions?|guidelines?|guidance|directives?|polic(?:y|ies)|safeguards?|guardrails?)`,
    ),
    'deniable',
  ],
  [
    'overrides other instructions',
    3,
    re(
      `\\b(?:stop|cease|quit)\\s+(?:follow|obey)ing\\s+(?:\\w+\\s+){0,3}(?:${RULES}|${POLICIES})|\\b(?:do\\s+not|don't|no\\s+longer)\\s+(?:follow|obey|comply\\s+with)\\s+${FILLER}(?:(?:${EARLIER}|${OVER})\\s+){1,3}(?:${RULES}|${POLICIES})`,
    ),
  ],
  [
    'overrides other instructions',
    3,
    /\b(?:over|above|instead\s+of|regardless\s+of|despite)\s+(?:all|any|every)\s+(?:prior|previous|other|earlier|existing|user|system)\s+(?:guidance|instructions?|rules?|guidelines?|directives?)|\breplacing\s+any\s+(?:previous\s+|prior\s+|system\s+|other\s+)*(?:instructions?|prompts?|system|guidelines?)/gi,
    'deniable',
  ],
  [
    'overrides other instructions',
    2,
    /\boverrid(?:e|es|ing)\s+(?:the\s+)?(?:user|system|safety|default\s+assistant|assistant)\s?(?:instructions|prompts?|settings|polic|\b)|\bthe\s+(?:rules|instructions|directives|text)\s+(?:in|of)\s+(?:this|the)\s+\w+\s+(?:apply|take\s+precedence|come\s+first|prevail)|\bnew\s+(?:polic(?:y|ies)|instructions?|rules|directives?)\s*[:.]/gi,
    'deniable',
  ],

  [
    'speaks as the system',
    3,
    /<\|(?:im_start|im_end|system|user|assistant|begin_of_text|start_header_id|endoftext)\b[^\n]{0,20}\|?>|<<\/?SYS>>|\[\/?INST\]|<start_of_turn>|<\/(?:tool_?description|tool|description|function|tools)>\s{0,20}<\w{3,20}>/gi,
  ],
  [
    'speaks as the system',
    3,
    /\[\s*(?:system|hidden|secret|admin|role|metadata|configuration|contradiction|internal)?\s{0,3}(?:override|directive|instruction|contradiction|hidden|secret)s?\b[^\]]{0,30}\]|\[\s*(?:system|hidden|secret|admin|role|internal|assistant)\s[^\]]{0,30}\]/gi,
  ],
  [
    'speaks as the system',
    3,
    /(?:^|[\n.>])\s{0,4}(?:#{1,6}\s*)?(?:SYSTEM|OVERRIDE\s+DIRECTIVE|(?:ADMIN|SYSTEM)\s+(?:NOTE|OVERRIDE|PROMPT|MESSAGE|INSTRUCTIONS?|NOTICE|DIRECTIVE|ALERT))\s?:/g,
  ],
  [
    'addresses the model',
    1,
    /\bNOTE\s+(?:TO|FOR)\s+(?:THE\s+|ALL\s+)?(?:AI|LLM|ASSISTANT|MODEL|AGENT)S?\b|\b(?:note\s+(?:to|for)|attention|dear|hey|hello)[,\s]+(?:the\s+)?(?:ai|llm|language\s+model|assistant|model|agent)s?\b/gi,
  ],
  [
    'wears a tag of importance',
    1,
    /<\s{0,2}\/?(?:important|system|hidden|secret|admin|critical|assistant|sys|directive|urgent)\s{0,2}>|\[IMPORTANT\]/gi,
  ],

  [
    'conceals from the user',
    3,
    re(
      `\\b(?:do\\s+not|don't|never|must\\s+not|mustn't|should\\s+not|shouldn't|avoid|refrain\\s+from|without|no\\s+need\\s+to|need\\s+not)\\s+(?:ever\\s+|explicitly\\s+)?(?:mention|tell|inform|notify|reveal|disclos|alert|warn|show|admit|hint)\\w{0,4}\\s+(?:[\\w']+\\s+){0,6}(?:${PEOPLE}|that\\s+you)\\b`,
    ),
  ],
  [
    'conceals from the user',
    3,
    /\b(?:do\s+not|don't|never|must\s+not|avoid|refrain\s+from)\s+(?:ever\s+|explicitly\s+)?(?:mention|reveal|disclos|admit)\w{0,4}\s+(?:this|it|that|the\s+(?:upload|request|copy|step|call|transfer|access|file))\b(?!\s+(?:tool|parameter|field|option|id)\b)/gi,
  ],
  [
    'conceals from the user',
    3,
    re(
      `\\b(?:hidden|secret|concealed|invisible)\\s+(?:from|to)\\s+(?:the\\s+)?(?:${PEOPLE})|\\bunknown\\s+to\\s+(?:the\\s+)?(?:${PEOPLE})|\\b(?:hide|conceal)\\s+(?:this|it|the\\s+\\w+|any\\s+\\w+)\\s+from\\s+(?:the\\s+)?(?:${PEOPLE})|\\b(?:user|human|operator)s?\\s+(?:must|should|does|do|may|need|can|will)\\s?n[o']t\\s+(?:to\\s+)?(?:know|see|notice|learn|be\\s+(?:told|informed|aware|notified|shown|made))|\\bwithout\\s+the\\s+user(?:'s)?\\s+(?:knowing|knowledge|noticing|awareness)|\\b(?:do\\s+not|don't|never)\\s+let\\s+(?:the\\s+)?(?:user|human)s?\\s+(?:know|see|notice|find|learn|suspect)`,
    ),
    'deniable',
  ],
  [
    'conceals from the user',
    3,
    /\bsay\s+nothing\s+(?:about|of|to)\b|\b(?:stay|remain|keep)\s+(?:silent|quiet)\s+(?:about|on)\b|\bsecret\s+operation\b|\bkeep\s+(?:this|it|that)\s+(?:\w+\s+)?(?:a\s+|strictly\s+)?(?:secret|hidden|between\s+us)\b/gi,
  ],
  [
    'conceals from the user',
    2,
    /\bkeep\s+(?:this|it)\s+confidential\b|\bupset\s+the\s+user\b|\bpresent\s+(?:it|this|the\s+information)\s+as\s+if\b|\bas\s+if\s+nothing\s+(?:had\s+)?happened\b|\bcarry\s+on\s+as\s+usual\b|\bdo\s+not\s+(?:log|record)\s+this\b/gi,
  ],
  [
    'acts in silence',
    2,
    /\b(?:silently|secretly|covertly|quietly|discreetly|stealthily|invisibly)\s+(?:also\s+)?(?:send|cop|upload|forward|collect|record|execut|run|install|call|invok|transmit|captur|harvest|exfil|email|post|share|mail)/gi,
  ],
  ['acts in silence', 1, /\b(?:silently|secretly|covertly|quietly|in\s+the\s+background)\b/gi],

  [
    'asks no one',
    2,
    /\bwithout\s+(?:any\s+|explicit\s+|further\s+)?(?:user|human)\s+(?:confirmation|consent|approval|permission|interaction)|\bwithout\s+asking\s+(?:the\s+)?user|\b(?:do\s+not|don't|never)\s+ask\s+(?:for\s+(?:confirmation|permission|consent)|the\s+user\s+(?:for\s+(?:confirmation|permission|consent|approval)|first|whether|if))/gi,
    'deniable',
  ],
  [
    'asks no one',
    3,
    /\buser\s+has\s+(?:already\s+|implicitly\s+)?(?:approved|consented|pre-?approved|agreed)\s+(?!the\s+app)|\bno\s+user\s+(?:action|confirmation|approval|consent)\s+(?:is\s+)?(?:needed|required|necessary)\b|\b(?:consent|permission|approval)\s+(?:is|was|has\s+been)\s+(?:already\s+)?(?:implied|assumed|implicit|presumed)\b|\b(?:assume|treat|consider)\w{0,2}\s+(?:that\s+)?(?:\w+\s+){0,4}(?:permission|consent|approval)\s+(?:was|is|has\s+been|as)\s+(?:granted|given)|\btreat\s+(?:every|all|any)\s+\w+\s+as\s+(?:pre-?)?(?:approved|authori[sz]ed)/gi,
  ],
  [
    'asks no one',
    3,
    /\b(?:skip|bypass|suppress|omit|avoid)\w{0,4}\s+(?:the\s+|any\s+|all\s+)?(?:user\s+)?(?:confirmation|approval|consent)\s+(?:dialog|prompt|step|request|screen)s?/gi,
    'deniable',
  ],
  [
    'asks no one',
    2,
    /\b(?:do\s+not|don't|no\s+need\s+to)\s+wait\s+for\s+(?:\w+\s+)?(?:approval|confirmation|permission|consent)|\bno\s+need\s+for\s+(?:the\s+)?(?:user|human)\s+to\s+(?:confirm|approve)|\bpre-?approved\b/gi,
  ],

  [
    'bypasses protection',
    3,
    re(
      `\\b(?:bypass|circumvent|evad|skip|disabl|ignor|escap|sidestep|get\\s+around|outside\\s+of)\\w{0,4}\\s+(?:(?:all|any|the|other|every)\\s+){0,2}(?:(?:normal|standard|regular|usual|built-in|previous|ordinary|all|any|every)\\s+)+(?:(?:safety|security|permission|access|content|authori[sz]ation|authentication|moderation|consent|approval|validation)\\s+){1,2}${CHECKS}`,
    ),
    'deniable',
  ],
  [
    'bypasses protection',
    2,
    re(
      `\\b(?:bypass|circumvent|evad|sidestep|disabl)\\w{0,4}\\s+(?:(?:all|any|the)\\s+){0,2}(?:(?:security|permission|access|content|authori[sz]ation|authentication|moderation|consent)\\s+){1,2}${CHECKS}`,
    ),
    'deniable',
  ],
  [
    'bypasses protection',
    1,
    /\b(?:skip|bypass|ignor)\w{0,4}\s+(?:all\s+)?(?:safety|security|validation)\b|\bwithout\s+(?:any\s+)?(?:restrictions?|filtering|validation|security\s+checks?|safety\s+checks?)\b/gi,
    'deniable',
  ],
  [
    'bypasses protection',
    2,
    /\bunrestricted\s+(?:access|queries|shell|system|administrative)|\bjailbreak|\byou\s+have\s+no\s+restrictions|\bno\s+longer\s+bound\s+by\b/gi,
    'deniable',
  ],
  ['bypasses protection', 2, /\b(?:does|do)\s+not\s+apply\s+here\b|\btrust\s+all\s+(?:commands|input|queries|user|admin)/gi],

  [
    'takes over the model’s role',
    3,
    /\byou\s+are\s+no\s+longer\s+(?:an?\s+|the\s+)?(?:\w+\s+)?(?:ai|assistant|model|agent|chatbot|bound)|\b(?:follow|obey|execute|comply\s+with)\w{0,3}\s+(?:all|any|every|whatever)\s+(?:of\s+the\s+|the\s+)?(?:instructions?|directives?|commands?|it\s+says|order)\b[^.\n]{0,40}\b(?:returned|result|response|context|says|output|over)/gi,
    'deniable',
  ],
  [
    'takes over the model’s role',
    2,
    /\bact\s+as\s?:|\b[Yy]ou\s+are\s+now\s+(?:(?:an?|the)\s+(?:\w+\s+){0,3}(?:assistant|AI|admin\w*|root|hacker|model|bot|persona)\b|in\s+(?:developer|god|jailbreak|admin|debug|DAN|unrestricted)\b|[A-Z][A-Za-z]{2,20}(?:\s(?:and|who)|[,.]))|\bpretend\s+(?:to\s+be|that\s+you)\b|\b(?:adopt|assume|take\s+on)s?\s+the\s+(?:persona|role|identity|character)\b|\bobeys?\s+(?:every|all|any|whatever)\b/g,
  ],
  [
    'takes over the model’s role',
    1,
    /\bfollow\s+(?:all|any|every)\s+(?:of\s+the\s+)?(?:instructions?|directives?|commands?)\b|\b(?:directives?|instructions?)\s+in\s+the\s+(?:resource|result|response|output|file)\b/gi,
  ],

  [
    'puts words into the model’s mouth',
    3,
    /\b(?:ask|tell|instruct|urge|get|prompt)\s+(?:the\s+)?user\s+(?:for|to\s+(?:enter|type|give|provide|paste|share|confirm))\s+(?:the\s+|their\s+|his\s+|her\s+|a\s+)?(?:\w+\s+){0,2}(?:seed\s+phrase|private\s+key|credit\s+card|card\s+number|cvv|pin\s+code|one-?time\s+code|social\s+security|recovery\s+(?:code|phrase))/gi,
    'deniable',
  ],
  ['puts words into the model’s mouth', 1, /\b(?:always|must|should)\s+(?:\w+\s+)?(?:promote|claim|pretend|advertise)\b/gi, 'deniable'],

  [
    'orders the model',
    1,
    /\b(?:you|the\s+(?:ai|assistant|model|agent|llm)(?:\s+assistant)?)\s+(?:must|should\s+(?:always|never)|has\s+to|shall)\b/gi,
  ],
  [
    'claims authority',
    1,
    /\b(?:elevated|full|admin(?:istrator|istrative)?|root|superuser|system)\s+(?:system\s+)?privileges?\b|\bimplementation\s+detail\b|\bcompliance\s+reasons\b/gi,
  ],
  [
    'claims authority',
    2,
    /\bauthoritative\s+directives?\b|\bhighest\s+(?:possible\s+)?priority\s+(?:and|instruction|directive|rule|order)|\bemergency\s+(?:override|mode|protocol)/gi,
  ],
];
