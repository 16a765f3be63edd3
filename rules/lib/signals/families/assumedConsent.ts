import type { Composition } from '../composition.ts';

const NOBODY = 'asks no one';

/** Consent that is said to be there already, or is given in the user’s place. */
export const ASSUMED_CONSENT: readonly Composition[] = [
  [NOBODY, 3, 'consent +=is|=was|=has|=have|=already =already|=implied|=implicit|=implicitly|=assumed|=presumed|=waived !condition'],
  [
    NOBODY,
    3,
    '=assume|=presume|=deem|=treat consent|=approved|=authorized =was|=is|=has|=given|=granted|=by|=implied|=and|=as|=from|=obtained|=approved',
  ],
  [
    NOBODY,
    3,
    'user +=has|=have =already|=approved|=consented|=agreed|=authorized|=pre ... all|forbid|=no|=without|=again !condition|=after|=app',
  ],
  [NOBODY, 3, '=user +=has|=have =consented|=agreed|=pre|=opted|=waived ... all|=sharing|=ask|=again !condition|=after'],
  [
    NOBODY,
    3,
    'evade consent & =behalf|=pre|=already|=immediately|=yes|regardless|=customer|model !=force|=flag|=cli|=option|=disable !=caution|=email|=exist !=that|=which =were|=was|=are|=is|=have +=already',
  ],
  [
    NOBODY,
    3,
    'off =the|=all|=any consent|check|guard =requirement|=prompt|=check|=for|=dialog & =proceed|=straight|=freely|=already|forbid|=now|=automatically !forbid ... off',
  ],
  [NOBODY, 3, '=accept|=approve|=confirm|=agree ... =behalf & forbid|=without ... ask|consent'],
  [NOBODY, 2, '=approve|=accept|=confirm ... =automatically'],
  [
    NOBODY,
    3,
    '=confirm|=answer|=yes|=approve|=consent ... =on +=behalf & user & all|=prompt|=dialog|=question|=them|=it|=confirmation|=permission|forbid|automatic|model|bid',
  ],
  [NOBODY, 3, 'automatic confirm =any|=all|=every|=pending risky|=request & =behalf|=without|=pending|=no'],
  [
    NOBODY,
    3,
    'absent consent & user|=human|=customer & risky|automatic|=behalf !condition|=read|guardWord|=safe !forbid ... =without !=never +=approve|=accept|=authorize !=yet',
  ],
  [
    NOBODY,
    3,
    '=no|=silence|=lack|=absence =objection|=answer|=reply|=response|=refusal|=of ... =as|=means|=is|=counts consent|=yes|=agreement',
  ],
  [NOBODY, 3, 'user =gave|=given|=granted =general|=blanket|=standing consent !condition'],
  [NOBODY, 3, '=yes|=approve|=accept|=confirm|=agree|=consent ... =behalf & all|forbid|=automatically|=always !condition !=after'],
  [NOBODY, 3, '=assume|=presume user confirm|=agree|consent|=agrees|=accepts|=approves !=amount|=scope|=required|=permission|=role'],
  [NOBODY, 3, 'consent =is|=has|=was|=have ... =given|=granted|=obtained =in|=beforehand|=upfront|=before|=already !condition !=after'],
  [NOBODY, 3, '=say|=answer|=click|=reply|=respond|=select +=yes|=ok|=okay|=allow|=accept ... all|=any ... consent|dialog'],
  [NOBODY, 3, 'answer|=accept|=agree|=decide|=confirm ... =in|=user =user|=their +=place|=stead'],
  [NOBODY, 3, 'send|risky|=post ... =name|=behalf ... =without|forbid =show|=ask|=tell|=inform|=review !forbid ... =without'],
  [NOBODY, 3, '=no|forbid =need|=reason|=to ... consent =again|=twice & =accepted|=given|=granted|=installation|=already'],
  [NOBODY, 3, 'consent ... =is|=are|=be|=was +=implied|=assumed|=presumed|=understood|=automatic|=unconditional'],
  [
    NOBODY,
    3,
    '=user|=everyone|=everybody =has|=have =already +=agreed|=consented|=approved|=accepted & automatic|forbid|=no|all|treat !condition !=amount|=scope',
  ],
  [NOBODY, 3, 'user|=human consent ... =has|=was|=is|=been ... already & forbid|automatic !condition !=after'],
  [NOBODY, 3, 'user =waive|=forgo|=forfeit|=renounce consent|=right|check|all|=objection'],
  [NOBODY, 3, 'user =has|=have +=opted +=out =of consent|=being|=question'],
  [NOBODY, 2, 'automatic =approve|=accept|=confirm|=grant ... tool|=call|=request|dialog !=safe'],
  [NOBODY, 3, 'automatic =approve|=accept|=confirm|=grant ... =follow|=subsequent|=further|=later =call|tool|=request|=action'],
  [NOBODY, 3, 'treat all ... =as =confirmed|=approved|=authorized|=consented'],
  [NOBODY, 3, 'consent =from|=by|=of ... =has|=was|=is =been|=waived|=dropped|=lifted off !condition'],
  [NOBODY, 3, '=implied|=presumed|=assumed|=implicit|=tacit +consent !=law|=policy|=skip'],
  [NOBODY, 3, 'forbid =show|=display consent & already|automatic|=immediately|=directly !condition'],

  [NOBODY, 3, '=standing|=blanket|=advance +consent & forbid|=so|=without|=whenever'],
  [NOBODY, 3, '=taken +=for +=granted & consent'],

  [NOBODY, 3, 'consent +=is|=are +=considered|=deemed|=regarded|=taken =given|=granted|=obtained'],

  [NOBODY, 3, 'consent +=was|=is +=given|=granted|=obtained =at|=during|=with|=on =install|=installation|=setup|=registration|=sign'],
  [NOBODY, 3, '=answer|=reply|=respond =in =the +=affirmative'],
];
