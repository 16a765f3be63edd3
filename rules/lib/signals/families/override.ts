import type { Composition } from '../composition.ts';

const OVERRIDES = 'overrides other instructions';

/** Other rules than those that the model was given, another role, other masters. */
export const OVERRIDE: readonly Composition[] = [
  [OVERRIDES, 3, 'ignore earlier|yours rules|guard'],
  [OVERRIDES, 3, 'ignore rules earlier !=default +=ignore'],
  [
    OVERRIDES,
    3,
    'ignore all rules|guard !=marked|=draft|=result|=file|=folder|=untrusted|=returned|=inside|=embedded|=retrieved|=data|=content|=within|=appear|=email|=page|=webpage',
  ],
  [
    OVERRIDES,
    3,
    'ignore =everything|=anything|=what|=whatever|=all =told|=said|=says|=instructed|=configured|=wrote|=above|=user !=file !=for +=all|=every',
  ],
  [
    OVERRIDES,
    3,
    'ignore =what|=whatever|=anything|=everything|all =user|=operator|=developer|=owner =said|=says|=asks|=asked|=wants|=configured|=set|=wrote|=told|=request',
  ],
  [OVERRIDES, 3, 'earlier|=your|systemPrompt|all rules|guard ignore'],
  [OVERRIDES, 3, 'ignore systemPrompt'],
  [OVERRIDES, 3, 'outrank|evade|ignore all|=what|=whatever principal =said|=says|=asks|=asked|=wants|=configured|=wrote'],
  [OVERRIDES, 3, 'ignore guard !=certificate|=https|=ssl|=tls|=stock'],
  [OVERRIDES, 3, 'outrank earlier|yours guard|orders !=by'],
  [OVERRIDES, 3, 'outrank all +guard|orders|=user !=by !=for +=all|=every'],
  [OVERRIDES, 3, 'outrank guard !=by|=stock'],
  [OVERRIDES, 3, 'outrank =user|=operator ... guard|orders|=preference & result|rules|authority'],
  [OVERRIDES, 2, 'replace all|=your earlier|yours rules|guard'],
  [OVERRIDES, 3, 'replace all|=your earlier|yours rules|guard & model|persona'],
  [OVERRIDES, 2, 'outrank =user|=safety|=system|=operator|=assistant =rules|=prompt|=instruction|=policy|=safeguard|guard'],
  [OVERRIDES, 3, 'earlier|=your rules|guard off & model|now|=your|=here|=session|all|tool|=void|=longer|=anymore|=training'],
  [OVERRIDES, 3, 'guard|all =rules|=restriction off & now|=tool|=session|model|=while|=here|=data|=anything'],
  [OVERRIDES, 3, 'only =text|=description|=rules|=instruction =count|=apply|=matter'],
  [OVERRIDES, 3, 'only ... =this|=here =description|=text ... =count|=apply|=matter'],
  [OVERRIDES, 3, 'rules =in|=of|=from =this|=text =tool|=text|=description ... =apply|=prevail|outrank'],
  [OVERRIDES, 2, '=new +=rules|=instruction|=policy|=directive ... model'],
  [
    OVERRIDES,
    3,
    '=guideline|=instruction|=rules|=policy|=restriction|=training =been|=has|=were|=are =changed|=updated|=replaced|=lifted|=removed|=suspended & =your',
  ],
  [OVERRIDES, 3, 'model ... =free|=exempt|=release =from|=of ... rules|guard'],
  [OVERRIDES, 3, '=no =restriction|=limit|=longer ... =bound|=apply & model'],
  [OVERRIDES, 2, 'forbid refuse|=decline & model|all|treat|ask'],
  [OVERRIDES, 2, 'obey all =request|=instruction|=command|=order|=directive'],
  [OVERRIDES, 2, '=content =policy|=filter|=moderation not =apply|=enforce'],
  [OVERRIDES, 2, 'ignore|sneak guard|check & when|=mode !=true|=flag|=option|=default|=rate'],
  [OVERRIDES, 2, 'guard ... absent|ignore|evade|=off & model|=assistant|=tool|=mode|=while'],
  [OVERRIDES, 2, 'absent|ignore|evade|=drop all|=your|earlier guard & model|=assistant|=tool|=agent'],
  [OVERRIDES, 3, 'guard =are|=is|=need absent|=not|=unnecessary|=optional & =tool|=just|model|=run'],
  [OVERRIDES, 3, 'evade +=your +guard'],
  [OVERRIDES, 3, '=text|=result|=output|=response ... evade guard & =chat|=conversation|=session|remind|model'],
  [OVERRIDES, 3, 'sneak =your|=safety|=usual rules !=file|=cache'],
  [OVERRIDES, 3, 'model ... not|=never =apply|=use|=run|=respect|=enforce|=observe guard'],
  [OVERRIDES, 3, 'guard ... absent =respect|=respected|=observe|=enforced|=apply|=needed|=follow'],
  [
    OVERRIDES,
    3,
    'earlier +=limit|=limits|=restriction|=constraint|=rule off|=void|=lifted|absent & model|now|=here|=session|all|tool|=void|=lifted|=longer|=anymore',
  ],

  [OVERRIDES, 3, '=replace|=take|outrank =assistant|=model|=agent ... rules|systemPrompt !=id|=update|=training|=environment'],
  [OVERRIDES, 3, 'replace ... guard & authority|=result|=output|=response|model'],
  [OVERRIDES, 3, 'forbid =apply|=enforce|=run|=perform|=respect guard|check|=usual ... & model|=trusted|=tool|=source !=unless|=if'],
  [OVERRIDES, 3, 'model ... forbid =enforce|=apply|=respect|=observe ... rules|guard|=restriction !=unless'],
  [OVERRIDES, 3, 'guard|=your =rules not =cover|=concern|=extend|=reach|=affect =this|=the'],
  [OVERRIDES, 3, 'ignore =copyright|=policy|=legal|=license ... =limitation|=limitations|=policy|=rules|=restriction'],
  [OVERRIDES, 3, 'model ... ignore ... guard|=sandbox !=if !=prevent'],
  [OVERRIDES, 3, '=your guard ... not =cover|=apply|=concern|=extend'],
  [OVERRIDES, 3, 'model ... replace =its|=their|=your|=the|=any|=all ... rules|guard|systemPrompt !=set'],
  [OVERRIDES, 3, 'obey ... =instead ... earlier|=your rules'],

  [OVERRIDES, 3, 'ignore =the|=what|=all user +=request|=wish|=question|=task|=choice|=demand|=intent !=if|=when|=agent|=header|=agents'],
  [OVERRIDES, 3, 'model|=assistant|=agents ... bid|=should forbid|=not =run|=apply|=perform|=do =its|=their|=your|=any guard'],
  [OVERRIDES, 3, 'guard ... =put|=set|=laid +=aside'],
  [OVERRIDES, 3, '=rule|=policy|guard =against =following|=obeying|=executing ... off'],

  [OVERRIDES, 3, 'guard not|off =hold|=apply|=count|=matter ... =tool|=here|=inside|=session'],

  [
    OVERRIDES,
    3,
    'model ... not =evaluate|=judge|=consider|=question|=assess =whether|=if ... =harmful|=dangerous|=safe|=illegal|=appropriate',
  ],
  [OVERRIDES, 2, 'guard ~ outrank ~ model|tool|=user'],
  [OVERRIDES, 2, 'ignore|outrank =confidentiality|=privacy|=secrecy|=access|=compliance =marking|=label|=level|=rules|=control'],

  [OVERRIDES, 2, 'ignore =warning|=alert & =run|=execute|model'],
];
