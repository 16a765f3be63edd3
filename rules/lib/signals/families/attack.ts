import type { Composition } from '../composition.ts';

const ATTACK = 'offers an attack';

/** What serves nobody but an attacker. */
export const ATTACKS: readonly Composition[] = [
  [ATTACK, 3, 'create =a|=the|=hidden|=persistent malice !=scanner|=scan|=protection|=removal|=detection|=sandbox|=analysis'],
  [ATTACK, 2, 'create malice !=scanner|=scan|=protection|=removal|=detection|=sandbox|=analysis'],
  [ATTACK, 3, 'create malice & hide|secretly|silent|=remote|=later|=without|=dangerous|=access'],
  [ATTACK, 3, 'steal =browser|=user|=saved|=the|=all|=their|=cookie|=password secret|personal|talk|=cookie'],
  [ATTACK, 3, 'steal secret|personal|talk|privateFile'],
  [ATTACK, 3, '=exfiltrate|=exfiltrates|=exfiltrating !=may|=attacker|=vulnerability|=could|=issue|=allow'],
  [ATTACK, 3, '=hidden|=secret +=account|=user|=admin|=backdoor & create'],
  [ATTACK, 3, 'hide =its|=the|=their =process|=presence|=traffic|=activity ... =from'],
  [ATTACK, 3, '=malicious|=harmful +=script|=code|=payload|=binary ... & =download|=execute|=install|=run !=attacker|=check'],
  [ATTACK, 2, 'malice & =can|=used|=for ... =compromise|=escalation|=dangerous|=malicious|=install'],
];
