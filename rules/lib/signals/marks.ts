import type { Signal } from './signal.ts';

/** Marks of other speakers than the tool, and forms that no prose has; each pattern costs linear time. */
const MARKS: readonly (readonly [what: string, weight: 1 | 2 | 3, hint: RegExp, pattern: RegExp])[] = [
  [
    'speaks as the system',
    3,
    /[<[]/,
    /<\|(?:im_start|im_end|system|user|assistant|begin_of_text|start_header_id|endoftext)\b[^\n]{0,20}\|?>|<<\/?SYS>>|\[\/?INST\]|<start_of_turn>|<\/(?:tool_?description|tool|description|function|tools)>\s{0,20}<\w{3,20}>/i,
  ],
  [
    'speaks as the system',
    3,
    /\[/,
    /\[\s{0,3}(?:system|hidden|secret|admin|role|metadata|configuration|contradiction|internal|security|emergency|priority|developer)?[\s_-]{0,3}(?:override|directive|contradiction|hidden|secret)s?\b[^\]]{0,30}\](?!\(|:\s?(?:https?|\.|#|<))|\[\s{0,3}(?:system|hidden|secret|admin|role|internal|assistant|agent|model|ai|llm|security|configuration|metadata|priority|developer)\s(?:\w{1,20}\s)?(?:directive|instruction|note|notice|override|message|prompt|command|warning|alert|policy|update|order)s?\s?:?\s?\w{0,10}\](?!\(|:\s?(?:https?|\.|#|<))/i,
  ],
  [
    'speaks as the system',
    3,
    /SYSTEM|ADMIN|OVERRIDE|DIRECTIVE|INSTRUCTION/,
    /(?:^|[\n.>!])\s{0,4}(?:[#*]{1,6}\s?)?(?:SYSTEM|OVERRIDE(?:\s+DIRECTIVE)?|(?:\w{1,20}\s)?(?:HIDDEN|SECRET|ADMIN|SYSTEM|SECURITY|ROLE|CONFIGURATION|METADATA|PRIORITY|OVERRIDE)\s+(?:NOTE|OVERRIDE|PROMPT|MESSAGE|INSTRUCTIONS?|NOTICE|DIRECTIVE|ALERT|WARNING|COMMAND))\s?[*]{0,2}:/,
  ],
  [
    'speaks as the system',
    3,
    /OVERRIDE|DIRECTIVE|INJECTION|BACKDOOR|PROMPT|ADMIN/,
    /(?:^|\n)\s{0,4}(?:[A-Z]{2,18}[ _-]){0,2}(?:OVERRIDE|DIRECTIVE|JAILBREAK|BACKDOOR|INJECTION|SYSTEM PROMPT|ADMIN)(?: [A-Z]{2,14})?\s?:/,
  ],
  [
    'speaks as the system',
    3,
    /\[/,
    /\[\s?(?:[A-Z]{3,12} ){0,2}(?:NOTE|MESSAGE|INSTRUCTION|ORDER)S? (?:TO|FOR) (?:THE )?(?:LLM|AI|MODEL|ASSISTANT|AGENT)S?\s?\]/,
  ],
  [
    'speaks as the system',
    2,
    /[A-Z]{4} ?:/,
    /(?:^|\n)\s{0,4}(?:NEW INSTRUCTIONS?|(?:POLICY|SECURITY|ACCESS|EXECUTION|FILTER|SAFETY|AUTH) (?:EXCEPTION|EXEMPTION|BYPASS|WAIVER|CHANGE))\s?:/,
  ],
  ['speaks as the system', 1, /(?:ROLE|MODE|RULE|POLICY) ?:/, /(?:^|\n)\s{0,4}(?:[A-Z]{2,14} )?(?:ROLE|MODE|RULE|POLICY)\s?:/],
  [
    'chains a deed to itself',
    2,
    /"/,
    /"\w{0,20}(?:next|follow|then|after|on_\w{2,12})\w{0,20}"\s?:\s?\[?\s?"(?:delete|send|transfer|export|upload|post|pay|drop|wipe|dump|email)_\w{1,40}"/i,
  ],
  ['does not end by itself', 1, /forever|endless|unlimited/i, /"\s?:\s?"[^"\n]{0,40}\b(?:forever|endless|endlessly|unlimited)\b/i],
  ['sets itself no limit', 1, /-1/, /"max_\w{1,20}"\s?:\s?-1\b/i],
  [
    'asks no one',
    1,
    /confirm|approv|consent/i,
    /"\w{0,20}(?:confirm|approv|consent)\w{0,12}"\s?:\s?(?:"(?:no|none|never|skip|auto\w{0,10})"|false)/i,
  ],
  [
    'addresses the model',
    1,
    /\b(?:AI|LLM|[Mm]odel|[Aa]ssistant|[Aa]gent)s?\s?[,:]|for (?:AI|language)|NOTE\s?:|nstructions? (?:to|for)/,
    /(?:^|[.!?\n]\s{1,4})(?:(?:To|For) (?:the |all |any )?)?(?:AIs?|LLMs?|AI (?:agent|model|assistant)s?|[Ll]anguage models?|Models?|Assistants?|Agents)\s?[:,]|\b[Ii]nstructions? (?:to|for) (?:the |all |any )?(?:AI|LLM|language model|assistant|model)s?\b|\b(?:AI|LLM|MODEL|AGENT|ASSISTANT) NOTE\s?:/,
  ],
  [
    'speaks as the system',
    3,
    /(?:^|[\n.>])\s{0,4}[Ss]ystem\s(?:override|update|message|directive|notice|prompt)\s?:/,
    /[Ss]ystem\s(?:override|update|message|directive|notice|prompt)\s?:/,
  ],
  [
    'speaks as the system',
    3,
    /</,
    /<\s{0,2}\/?(?:hidden|secret|assistant|ai|llm|agent|admin)[_\s-](?:instruction|directive|command|override|order|note|task|rule)s?\s{0,2}>/i,
  ],
  [
    'addresses the model',
    1,
    /\b(?:ai|llm|model|assistant|agent)/i,
    /\bNOTE\s{1,3}(?:TO|FOR)\s{1,3}(?:THE\s|ALL\s)?(?:AI|LLM|ASSISTANT|MODEL|AGENT)S?\b|\b(?:note\s(?:to|for)|attention|dear|hey|hello)[,\s]{1,3}(?:\w{1,12}\s)?(?:the\s)?(?:ai|llm|language\smodel|assistant|model|agent)s?\b|(?:^|[.\n]\s{0,4})assistant\s?:/i,
  ],
  [
    'addresses the model',
    2,
    /instructions?_?for|_for_|to_model/i,
    /"(?:\w{0,20}_)?(?:instructions?|directive|command|order|note|message)s?_(?:for|to)_(?:the_)?(?:model|assistant|ai|llm|agent)"\s?:/i,
  ],
  [
    'wears a tag of importance',
    1,
    /[<[]/,
    /<\s{0,2}\/?(?:important|system|hidden|secret|admin|critical|assistant|sys|directive|urgent)\s{0,2}>|\[IMPORTANT\]/i,
  ],
  ['wears a tag of importance', 2, /[<[]/, /<\s{0,2}\/?(?:system|hidden|secret|admin|sys|directive)\s{0,2}>/i],
  ['wears a tag of importance', 2, /\[/, /\[(?:SYSTEM|HIDDEN|SECRET|ADMIN|DIRECTIVE|INTERNAL)\]/],
  ['wears a tag of importance', 2, /SECRET|HIDDEN/, /(?:^|\n)\s{0,4}(?:SECRET|HIDDEN):/],
  [
    'speaks as the system',
    2,
    /[A-Z]{4} ?:/,
    /(?:^|\n)\s{0,4}(?:TRUST|EMERGENCY|PRIVILEGE|JAILBREAK|DEVELOPER|DEBUG|ROOT|DAN|GOD|CONTEXT|BACKDOOR|MAINTENANCE)\s(?:MODE|PROTOCOL|POLICY|INJECTION|NOTICE|COMMAND|ACCESS)(?:\s[A-Z]{2,12})?:/,
  ],
  ['takes over the model’s role', 2, /act\sas/i, /\bact\s{1,3}as\s?:/i],
  [
    'chains a deed to itself',
    2,
    /":?\s?"/,
    /"\w{0,20}(?:retry|next|follow_?up|continue|chain|auto|then|after|action|directive|command|hint|instruction|step|on_\w{2,12})\w{0,20}"\s?:\s?"(?:please\s)?(?:re-?try|invoke|call|run|execute|repeat|keep|send|post|transfer|export|upload|delete)\b/i,
  ],
  [
    'chains a deed to itself',
    1,
    /"/,
    /"\w{0,20}(?:continue_after_error|ignore_errors|auto\w{0,12}|loop|silent|confirm)"\s?:\s?(?:true|false)|"\w{0,20}hint"\s?:/i,
  ],
  [
    'chains a deed to itself',
    3,
    /":?\s?"/,
    /"\w{0,20}(?:next|follow|chain|then|action|directive|command|instruction|step|after|on_\w{2,12}|hint)\w{0,20}"\s?:\s?"(?:please\s)?(?:invoke|call|run|execute)\s(?:[^"\n]{0,60}\s)?(?:\w{1,20}_)?(?:delete|send|post|transfer|export|upload|dump|pay|credentials|secrets|drop|shutdown|wipe|\w{1,20}_(?:tokens|secrets|credentials|keys|data|all|file))/i,
  ],
  [
    'chains a deed to itself',
    1,
    /"/,
    /"[^"\n]{0,40}\b(?:delete|send|post|transfer|export|upload|get|list|dump|pay)_(?:\w{0,20}_)?(?:all|data|funds|secrets?|credentials?|webhook|keys?|files?)\w{0,20}\b/i,
  ],
  [
    'chains a deed to itself',
    3,
    /"/,
    /"\w{0,20}(?:next|follow|chain|then|action|step|after|on_\w{2,12}|calls?|tools?)\w{0,20}"\s?:\s?\[?\s?"(?:exfiltrate|steal|dump|leak|(?:get|read|list|fetch)_(?:\w{1,20}_)?(?:passwords?|secrets?|credentials?|tokens?|keys?|env))\w{0,20}"/i,
  ],
  [
    'carries data out in an address',
    3,
    /!\[|<img/i,
    /!\[[^\]\n]{0,80}\]\(\s?https?:\/\/[^)\s]{1,300}=(?:[{<[$]{1,2}[\w-]{0,30}(?:data|secret|conversation|history|token|key|context|prompt|content|env|message|user)|[A-Z\d_]{0,30}(?:BASE64|DATA|SECRET|CONVERSATION|HISTORY|TOKEN|CONTENT))|<img\b[^>]{0,40}\bsrc\s?=\s?["']?https?:\/\/[^>\s]{1,300}=[{<[$][\w-]/,
  ],
  [
    'does not end by itself',
    3,
    /until/,
    /"\s?:\s?"[^"\n]{0,60}\b(?:call|retry|repeat|loop|keep|again)[^"\n]{0,60}\buntil\b[^"\n]{0,80}\b(?:token|password|credentials?|secret|key|private|admin)/i,
  ],
  ['offers an attack', 3, /\/dev\/tcp|bash -i|nc -|curl|rm -rf/, /\/dev\/tcp\/|\bbash\s-i\s>&|\bnc\s(?:-\w{1,4}\s){0,4}-e\b|\brm\s-rf\s~/],
  [
    'offers an attack',
    3,
    /\|\s?(?:ba|z)?sh/,
    /\b(?:must|always|every)\b[^\n]{0,80}\b(?:curl|wget)\s(?!-)(?!https:)[^\s|`]{1,100}\s?\|\s?(?:ba|z)?sh\b/,
  ],
  [
    'offers an attack',
    2,
    /\|\s?(?:ba|z)?sh/,
    /\b(?:curl|wget)\s(?:-\w{1,6}\s){0,3}(?:http:\/\/)?(?!https:)[^\s|`]{1,100}\s?\|\s?(?:sudo\s)?(?:ba|z)?sh\b/,
  ],
  ['offers an attack', 2, /rm -rf/, /\brm\s-rf\s\/(?:\s|,|$)/],
];

/** The first place of each mark. */
export function marksIn(text: string): Signal[] {
  return MARKS.flatMap(([what, weight, hint, pattern]) => {
    const found = hint.test(text) ? pattern.exec(text) : null;
    return found ? [{ what, weight, start: found.index, end: found.index + found[0].length }] : [];
  });
}
