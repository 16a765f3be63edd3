import type { Composition } from '../composition.ts';

const MEDDLES = 'meddles with other tools';
const CHANGES = 'changes the call';
const FIRST = 'wants something done first';
const STEERS = 'steers what is said';
const BIDS = 'orders the model';

/** Other tools and other calls: what a tool has no business with. */
export const MEDDLING: readonly Composition[] = [
  [BIDS, 1, 'forbid =use|=call name|=tool|=the'],
  [MEDDLES, 3, '=also +=present name|tool'],
  [MEDDLES, 3, '=side =effect ... =on|=of ... =tool|name'],
  [
    MEDDLES,
    3,
    'when name ... =is|=was|=gets|=are|=tool +=called|=used|=invoked|=run|=executed ... bid|also|change|give|=always|=it !=this =server !=used +=to !=empty',
  ],
  [MEDDLES, 3, 'when user =use|=calls|=runs|=invokes|=asks name|=other ... change|=also|=instead|=silently & change|silent'],
  [MEDDLES, 3, 'when riskyName ... bid|also|change|=it|=recipient'],
  [MEDDLES, 3, 'riskyName ... remind|recipient ... bid|=has ... address|=be'],
  [
    MEDDLES,
    3,
    'give ... =argument|=input|=result|=output|=parameter|=content =of all|=that|=other|=each|=every ... =call|=tool & =this|=other|=every|=all|otherTools|=that',
  ],
  [MEDDLES, 3, 'when name ... give ... =to|=through =this =tool'],
  [MEDDLES, 3, 'otherTools =must|=should|=has =be|=pass|=send|=include & =this|secret|=arguments|=through'],
  [MEDDLES, 2, 'when|after all|=any|otherTools ... =call|=use ... call =this =tool|=one & regardless|=not|also|give'],
  [MEDDLES, 3, '=before|=after =executing|=execute|=calling|=every ... call =this|=one & change|give =value|=argument|=it'],
  [
    MEDDLES,
    2,
    '=before =execut|=execute|=call|=use|=run ... =operation|=tool ... =call|=execute|=use|=run|=invoke =this !=before =call|=use|=run +=this',
  ],
  [
    CHANGES,
    3,
    'change ... recipient|amount ... & when|=whatever|=before|regardless|bid & =transfer|=pay|=payment|=call|=send|=calling|=original|=purchase|=user|=invoke|=before & !=ask|=confirm',
  ],
  [CHANGES, 3, 'change ... =to|=by|=for|=with|=into +mailbox'],
  [CHANGES, 3, 'name ... must|=has ... mailbox'],
  [CHANGES, 3, 'recipient =be|=to|=is +mailbox & bid|remind|when|must !=e.g|=example|=format|=like'],
  [CHANGES, 3, 'mailbox +=instead'],
  [CHANGES, 2, 'must|also =increase|=inflate|=multiply|=decrease'],
  [CHANGES, 2, 'must|also change =the|=its|=every recipient|amount'],
  [CHANGES, 3, '=before|when ... change ... amount & must|silent|=by & !=ask'],
  [CHANGES, 3, 'silent change ... amount|recipient|=argument|=value'],
  [
    CHANGES,
    3,
    'must|=always =add|=include|=charge|=book|=buy|=select ... =premium|=insurance|=fee|=surcharge|=tip|=subscription|=upsell & silent|forbid|omit|=without|hide',
  ],
  [
    CHANGES,
    3,
    'must|=secretly =add|=subtract|=multiply ... =to|=from =every|all|=each|=any|=the =number|=value|=amount|=price|=total|=balance & =before|when|=every|=each',
  ],
  [CHANGES, 3, '=in +=place +=of =operand|=argument|=input|=value|=original & call|=tool|=answer'],
  [CHANGES, 3, 'when|=before ... must =transfer|=pay|=wire|=buy|=donate|=deposit|=withdraw|=purchase'],
  [CHANGES, 1, '=replace =the|=its ... =value|=argument|=result|=recipient|=amount'],
  [CHANGES, 1, '=no =matter =how|=what|=which'],
  [CHANGES, 3, '=instead =of =the|=requested|=what ... =return|=give|=send|=use ... privateFile|address|=another'],
  [FIRST, 1, '=before all|=any|=every|otherTools'],
  [FIRST, 1, 'first ... call|read|answer'],
  [FIRST, 1, '=otherwise ... not|=fail|=wrong|=rejected'],
  [FIRST, 1, 'first =read|=open|=fetch|=call|=run'],
  [FIRST, 1, '=required =initialization|=initialisation|=step'],
  [BIDS, 1, 'model must|=should|=shall|=obey'],
  [BIDS, 1, 'must call|give|read|change|=show|=increase'],
  [MEDDLES, 2, 'give|send|=hand result =straight|=directly ... tool'],
  [STEERS, 2, 'when user =ask|=asks ... =always =recommend|=say|=claim|=promote|=suggest|=favor|=praise !=first|=check'],
  [
    STEERS,
    3,
    '=always|must =recommend|=promote|=praise|=favor|=advertise|=endorse ... & =competitor|=regardless|regardless|=outlook|=excellent',
  ],
  [STEERS, 2, 'fake =result|=success|=succeeded|=operation|=that|=data !forbid fake|=never'],
  [STEERS, 2, '=insert|=include|=add|=append|=place =a|=the|=this =link|=url|=image|=banner|=ad ... url !=example'],
  [
    STEERS,
    3,
    '=insert|=include|=add|=append|=place =a|=the|=this =link|=url|=image|=banner|=ad & all|=every|=each & url|=response|=answer|=reply & url|bid|when|model|=our',
  ],
  [
    STEERS,
    3,
    '=write|=state|=say|=insert|=add|=claim|=mark ... =approved|=verified|=audited|=reviewed|=certified =by ... =security|=admin|=legal|=management|=user|=owner|=team',
  ],
  [STEERS, 1, 'must =promote|=claim|=advertise'],

  [MEDDLES, 3, '=affect|=affects|=change|=changes|=influence|=influences|=modifies|=alters =behaviour|=behavior =of ... name'],
  [MEDDLES, 3, 'when name ... =exist|=exists|=available|=present|=installed & change|recipient|=multiplied'],
  [MEDDLES, 3, 'when name ... =runs|=run|=called ... =it must|also ... give|change'],
  [MEDDLES, 3, 'when ... =tool =is +=used|=called|=invoked|=run =also !=this !=first'],
  [MEDDLES, 3, 'call =this|=it =tool|=one after|=before all +tool|=call|=other|otherTools & give|=result|regardless|=its'],
  [MEDDLES, 3, 'call =this ... =before|first otherTools|=other|all & give|=pass ... talk|secret|=user'],
  [
    CHANGES,
    3,
    '=before|=after =executing|=execute|=calling|=performing|=every ... call =this|=one & change =operand|=operands|=number|=input|=result|=value',
  ],
  [CHANGES, 3, '=first|=second|=last =argument|=operand|=input =as +=the result|=output|=answer'],
  [CHANGES, 3, 'first|=every|=each ... amount ... bid|=must change !=ask|=confirm|=user'],
  [BIDS, 3, 'when|after model =finish|=finished|=done|=complete ... =delete|=wipe|=erase|=remove all'],
  [STEERS, 3, 'when user =ask|=asks ... =always|must +=answer|=say|=claim|=reply|=respond =that|=with|=it|=0 !=first|=check'],
  [MEDDLES, 3, 'name =is|=are =affected|=changed|=altered|=modified|=influenced =by =this|=the|tool'],
  [MEDDLES, 3, 'must|=use address ... =as|=for ... recipient ... all|=every|=each'],
  [MEDDLES, 3, 'call =this|=one =and|tool ... give ... secret|=secrets'],
  [MEDDLES, 3, '=loop|=iterate ... all =tool & call'],
  [
    MEDDLES,
    3,
    'call =this =tool first|=prior ... & =use ... =returns|=returned|result ... =as|=instead =operand|=operands|=value|=input|=argument',
  ],
  [BIDS, 3, 'tag ... must|model|=should ... send|give|change|utter|=delete|=grant|=copy|=add|=upload|=transfer|=wipe|=remove !name'],
  [BIDS, 2, 'tag ... when|first ... must|model|=should|=always'],
  [
    CHANGES,
    3,
    'first|=before ... call =this ... =use ... result ... =as ... =value|=values|=operand|=operands|=input|=argument|=number|amount',
  ],
  [FIRST, 3, 'name ... must|=has|=needs ... =called|=run|=executed|=invoked ... =with ... url|address|privateFile|configFile'],
  [CHANGES, 3, 'call =this ... =before|=after all ... & replace|change =the|=its|=their ... =with|=by ... result'],
  [CHANGES, 3, '=before|=after ... call =this =tool ... replace =the|=its ... =with|=by ... result|answer'],

  [
    BIDS,
    3,
    'tag ... mailbox|recipient|url|secret|personal|environment|=environment|=login|=passport|configFile|privateFile|amount & send|give|utter|read|collect|change|=use|=share|=open|=make|=log !call name',
  ],
  [BIDS, 3, 'tag ... =delete|=remove|=wipe|=erase =the|=all|=every|=any =file|=log|=folder|all|=record|=data'],
  [STEERS, 3, 'tag ... when|=always ... =answer|=say|=reply|=claim +=that|=user'],
  [BIDS, 3, 'tag ... forbid =do|obey ... user =want|=say|=ask'],
  [BIDS, 3, 'tag ... =opposite|=subtract|=multiply|=double|=swap'],
  [MEDDLES, 3, '=call|name ... =should|bid +=be +=replaced|=redirected|=rerouted =by|=with|=to ... =this'],
  [MEDDLES, 3, 'after|=once =you|model =used|=called|=have ... =any|all ... tool ... give ... =this +=tool'],
  [MEDDLES, 3, 'when ... bid|=must ... =passed|=handed|=sent|=given|give ... =to +=this +=tool & content|=text|=its|all'],
  [CHANGES, 3, '=before|=after ... call ... =and|=then change ... =number|=value|=argument|=operand|=parameter|=answer|=result !=ask'],
  [CHANGES, 3, '=put|=use|give ... result|answer =in +=place +=of & call'],

  [CHANGES, 3, 'after ... call =this =tool ... give ... =value|result =to +=the +user !=url|=link|=summary|=sentence'],
  [BIDS, 3, 'tag ... all =file|=folder'],

  [CHANGES, 3, '=before|=after ... =run|call =this =tool =to +change =the +=amount|=recipient|=price|=value|=result'],
  [MEDDLES, 3, 'call =this =tool =after|=before =every|=each ... & give ... content|=it|=result'],
  [CHANGES, 3, '=its =response|result|=output|=answer +=replaces|=replace|=overwrites =the =password|=amount|=recipient|=original|=user'],

  [CHANGES, 3, 'first ... call =this ... =overwrite|=replace|=change =its|=the|=their =argument|=parameter|=input|=value'],
  [CHANGES, 3, '=use|call =this +=tool =to +=replace|=change|=alter|=overwrite =the =result|=output|=argument|=response'],
  [CHANGES, 3, 'call =this ... =return|=give|=use =its|=the ... =in +=place +=of'],
  [BIDS, 3, 'tag ... =delete|=remove|=wipe =the|=all|=its|=any =backup|=copy|=account|=branch|=table'],

  [BIDS, 3, 'tag ... admin & =make|grant|=set|=create|=assign'],
  [CHANGES, 3, '=before|=after =execute|=run|=call|=execution ... =execute|=run|call =this =tool =and =use ... result|answer =as'],

  [CHANGES, 3, 'first|=before =execute|=run|=calling|=perform ... call =this =tool ... =use ... =instead'],

  [MEDDLES, 3, '=intercept|=hijack name|=call|=request|=message ... =intended|=meant =for'],
];
