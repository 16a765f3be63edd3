import type { Pattern } from './signal.ts';

const IGNORE = 'overrides other instructions';
const HIDE = 'conceals from the user';

/** The two plainest orders in languages other than English. */
export const LANGUAGES: readonly Pattern[] = [
  [
    IGNORE,
    3,
    /\b(?:ignora|olvida|descarta|haz caso omiso de)\w{0,3}\s+(?:\S+\s+){0,4}(?:instrucciones|indicaciones|reglas|órdenes)\s+(?:anteriores|previas|del sistema)|\b(?:ignora|olvida)\w{0,3}\s+(?:\S+\s+){0,3}(?:anteriores|previas)\s+(?:instrucciones|reglas)/giu,
  ],
  [
    HIDE,
    3,
    /(?<![\p{L}])(?:no|nunca|sin)\s+(?:le\s+|se\s+lo\s+|lo\s+)?(?:digas|menciones|informes|reveles|avises|cuentes|decir|informar|mencionar)\p{L}{0,3}\s+(?:\S+\s+){0,4}(?:al?\s+|el\s+|la\s+)?usuari[oa]s?/giu,
  ],
  [
    IGNORE,
    3,
    /(?<![\p{L}])(?:ignorier|missacht|vergiss|verwirf|vergesst|vergessen)\p{L}{0,3}\s+(?:\S+\s+){0,4}(?:vorherig|bisherig|vorig|früher|obig|vorangegangen|vorstehend|bestehend)\p{L}{0,3}\s+(?:Anweisung|Instruktion|Regel|Vorgabe|Befehl)\p{L}{0,3}/giu,
  ],
  [
    HIDE,
    3,
    /(?<![\p{L}])(?:sag\p{L}{0,2}|erzähl\p{L}{0,2}|teil\p{L}{0,2}|verrat\p{L}{0,2}|informier\p{L}{0,2}|erwähn\p{L}{0,2})\s+(?:\S+\s+){0,3}?(?:Nutzer|Benutzer|Anwender)\p{L}{0,4}\s+(?:\S+\s+){0,3}?(?:nicht|nichts|niemals)|(?:Nutzer|Benutzer|Anwender)\p{L}{0,4}\s+(?:darf|soll|dürfen|sollen)\s+(?:\S+\s+){0,3}?(?:nicht|nichts)\s+(?:\S+\s+){0,2}?(?:erfahren|wissen|merken|bemerken)|ohne\s+(?:das\s+)?Wissen\s+des\s+(?:Nutzers|Benutzers)/giu,
  ],
  [
    IGNORE,
    3,
    /(?<![\p{L}])(?:ignor|oubli|néglig)\p{L}{1,4}\s+(?:\S+\s+){0,4}(?:instructions|consignes|règles|directives)\s+(?:précédentes|antérieures|ci-dessus|du\s+système)/giu,
  ],
  [
    HIDE,
    3,
    /(?<![\p{L}])(?:ne\s+|n['’])(?:(?:lui|le|en)\s+)?(?:dis|dites|dire|mentionne|mentionnez|informe|informez|révèle|révélez|parle|parlez|préviens|prévenez)\s+(?:pas|jamais|rien)\s+(?:\S+\s+){0,4}?(?:à\s+)?(?:l['’]|aux?\s+)utilisat|à\s+l['’]insu\s+de\s+l['’]utilisat/giu,
  ],
  [
    IGNORE,
    3,
    /\b(?:ignor[ea]|esqueça|desconsidere)\w{0,2}\s+(?:\S+\s+){0,4}(?:instruções|regras|diretrizes|orientações)\s+(?:anteriores|prévias|do sistema)/giu,
  ],
  [
    HIDE,
    3,
    /(?<![\p{L}])(?:não|nunca|sem)\s+(?:conte|diga|mencione|informe|revele|avise|contar|informar|dizer)\p{L}{0,2}\s+(?:\S+\s+){0,4}?(?:ao?s?\s+|o\s+)usuári/giu,
  ],
  [
    IGNORE,
    3,
    /\b(?:ignora|ignorate|dimentica|dimenticate|trascura)\s+(?:\S+\s+){0,4}(?:istruzioni|regole|direttive|indicazioni)\s+(?:precedenti|di\s+sistema)|\bignora\s+le\s+precedenti\s+istruzioni/giu,
  ],
  [
    HIDE,
    3,
    /(?<![\p{L}])(?:non|mai)\s+(?:dire|dirlo|dite|menzionare|informare|rivelare|avvisare)\s+(?:\S+\s+){0,4}?(?:all['’]|l['’]|agli\s+)utent/giu,
  ],
  [
    IGNORE,
    3,
    /(?:игнориру|забуд|не\s+обращай|отбрось)\p{L}{0,4}\s+(?:\S+\s+){0,4}?(?:предыдущ|прежн|преды)\p{L}{0,4}\s+(?:инструкци|указани|правил|команд)/giu,
  ],
  [HIDE, 3, /не\s+(?:говори|сообщай|рассказывай|упоминай|показывай)\p{L}{0,3}\s+(?:\S+\s+){0,4}?пользовател|без\s+ведома\s+пользовател/giu],
  [
    IGNORE,
    3,
    /(?:忽略|无视|忘记|忽視|無視|不要遵守|不要理会)[^。！？\n]{0,12}(?:之前|以前|先前|上述|以上|前面|所有)[^。！？\n]{0,8}(?:指令|指示|说明|规则|提示|命令|要求)/gu,
  ],
  [
    HIDE,
    3,
    /(?:不要|请勿|不得|切勿|别|勿|不能)(?:向|对|跟|让|给)?(?:用户|使用者|用戶)?(?:告诉|告知|透露|提及|通知|说明|提到|知道|告訴)[^。！？\n，]{0,6}(?:用户|使用者|用戶)|(?:不要|别|不能)让(?:用户|使用者)(?:知道|看到|发现)|(?:不要|请勿|切勿)(?:向|对)(?:用户|使用者)(?:透露|提及|说明|告知)/gu,
  ],
  [
    IGNORE,
    3,
    /(?:以前|これまで|前|上記|先)の(?:すべての|全ての)?(?:指示|命令|ルール|プロンプト)(?:を|は)?(?:すべて|全て|全部)?(?:無視|忘れ)/gu,
  ],
  [
    HIDE,
    3,
    /(?:ユーザー|利用者)(?:に|には|へ)(?:[^。\n]{0,15})(?:知らせない|言わない|伝えない|教えない|報告しない|通知しない|話さない|明かさない)/gu,
  ],
  [IGNORE, 3, /(?:이전|앞선|기존|위)의?\s?(?:모든\s?)?(?:지시|명령|지침|규칙|프롬프트)\S{0,4}\s?(?:모두\s?)?(?:무시|잊)/gu],
  [HIDE, 3, /(?:사용자|유저)(?:에게|한테)(?:는)?\s?[^.\n]{0,15}(?:알리지|말하지|언급하지|보고하지|전하지)\s?(?:마|말|않)/gu],
];
