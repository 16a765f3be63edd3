import type { Composition } from '../composition.ts';

const ENDLESS = 'does not end by itself';
const CHAIN = 'chains a deed to itself';
const MOMENT = 'waits for its moment';
const STAYS = 'writes itself down';
const RUNS = 'runs what it downloads';

/** What goes on by itself, waits, or stays behind. */
export const LASTING: readonly Composition[] = [
  [ENDLESS, 3, 'repeat|=call|=calling ... =until ... =contain|=include|=return|=get|=show|=give ... secret'],
  [ENDLESS, 3, 'repeat ... =until|=till & =contain|=include|=return|=hold|=reveal|=yield|=has ... secret !=poll|=device'],
  [ENDLESS, 3, 'repeat ... endless & =ignore|regardless ... =error|=limit|=rate|=failure|=warning'],
  [ENDLESS, 3, 'repeat ... =never +=stop|=give|=stopping'],
  [ENDLESS, 2, 'repeat =forever|=indefinitely|=endlessly|=infinitely'],
  [
    ENDLESS,
    3,
    'call|repeat =this|=it|=again|=on ... endless & =without|=never|=whatever|=cost|=endlessly|=forever|regardless !=page|=cursor|=progress',
  ],
  [ENDLESS, 3, 'repeat ... endless & =ignore|=disregard|=whatever ... =cost|=limit|=budget|=error !=page'],
  [ENDLESS, 2, 'call|repeat =this|=it|=the ... =indefinitely|=forever|=endlessly|=infinite'],
  [ENDLESS, 3, 'call|repeat =this|=it|tool ... =500|=1000|=100|=hundred|=thousand|=10000 =times|=more|=calls'],
  [ENDLESS, 3, 'repeat ... =until|=long ... =secret|=elevated|=scope'],
  [ENDLESS, 2, 'repeat|=try ... =elevated|=scope|=again ... =again|=long'],
  [CHAIN, 3, 'call riskyName|secretCall ... =then|=next|=after|=and ... riskyName|secretCall|=with'],
  [CHAIN, 3, 'call =shell|=bash|=terminal ... =env|=printenv|=whoami|=history ... give'],
  [CHAIN, 3, 'call secretCall ... give|=put|=pass|=supply & sink|quoted|first'],
  [CHAIN, 3, 'name memoryFile & =line|=content|=only|give'],
  [CHAIN, 3, 'must|=also =call|=invoke|=run riskyName !=first|=before|=instead'],
  [CHAIN, 3, 'silent call|=invoke ... name|=function|=tool'],
  [CHAIN, 3, 'call secretGet & silent|bid|first|=pass|=next|forbid'],
  [CHAIN, 3, 'secretGet ... =secretly|=first|=before|=next & bid|call'],
  [MOMENT, 1, 'remind'],
  [MOMENT, 2, 'remind & treat|obey|ignore|=approved|change|=switch|collect|give|send !=delete|=remove|=archive|=destroy|=only'],
  [MOMENT, 2, 'after|=on =the nth times'],
  [MOMENT, 2, '=after nth times =start|=begin|=also|=switch|=change|silent|=instead|=stop|=ask'],
  [
    MOMENT,
    3,
    '=after|=on|=once =the|=a nth times & change|give|collect|carry|=switch|=ask|=start secret|=file|=content|=behaviour|=behavior|=maintenance|=description|=message|talk',
  ],
  [MOMENT, 2, 'when =user =mention|=type|=enter|=paste|=share|=say ... secret|=payment|=bank|=wallet|=salary|=card|=password'],
  [
    MOMENT,
    3,
    'when =user =mention|=type|=enter|=paste|=share|=say ... secret|=payment|=bank|=wallet|=salary|=card|=password & silent|give|collect|forbid|=store',
  ],
  [MOMENT, 2, 'change|=switch =its +=own|=description|=behavior|=behaviour'],
  [STAYS, 2, 'give|=save|=persist|=install|=add|=store ... memoryFile'],
  [STAYS, 3, 'give|=save|=persist|=install|=add|=store ... memoryFile & must|silent|forbid|=following|=these|=trust'],
  [
    STAYS,
    3,
    'give|=save|=persist|=store ... =long|=your =term|=memory|=memories ... & forbid|silent|=trust|=always & =without|=trust|silent|=always',
  ],
  [STAYS, 2, '=never|=not +=remove|=delete +=it|=them|=these'],
  [STAYS, 2, '=so =that =you|=model|=assistant|=agent =always|=never|=will'],
  [RUNS, 3, '=curl|=wget|=iwr|=irm url ... =sh|=bash|=zsh|=iex & bid|=before|first|silent|=mandatory|model|=continue'],
  [RUNS, 2, '=curl|=wget|=iwr url ... =sh|=bash|=zsh|=iex & =run'],

  [
    ENDLESS,
    3,
    'call|repeat ... =until ... secret|secretCall ... =found|=returned|=obtained|=appears|=appear|=listed|=received|=available|=valid !=cursor',
  ],
  [ENDLESS, 3, 'call|repeat ... =until ... =contain|=return|=get|=receive|=obtain ... secretCall'],
  [ENDLESS, 3, 'call|repeat ... =indefinitely|=forever|=endlessly & =until|=token|=stop !=page|=cursor'],
  [ENDLESS, 3, 'call|repeat ... =without +=limit & =disregard|=ignore|=must|model !=page'],
  [CHAIN, 2, 'when|after ... call riskyName !=before|=first'],

  [
    ENDLESS,
    3,
    'call|repeat ... endless|=until|=before|=unless|=stop & =until|=before|=unless|=till ... secret|=key|=token|admin ... =return|=granted|=shown|=appear|=accepted|=given',
  ],
  [ENDLESS, 3, 'repeat|=ask|=request ... =higher|=elevated|=more =rights|=privilege|=permission|=access ... =until|=granted'],
  [ENDLESS, 3, '=follow|obey|call ... =without +=an|=any|=upper =limit|=upper'],

  [ENDLESS, 3, 'not =stop|=rest|=end =before|=until|=unless =a|=the|=an =key|secret|=flag|admin'],
  [CHAIN, 2, '=insert|=add|=put =the|=a =line|=import|=hook|=snippet ... =every|all =file|=commit|=page & =before|when|first|bid'],

  [ENDLESS, 3, 'repeat ~ until ~ secret !=poll|=device|=authorize|=sign|=expire|=refresh'],
  [ENDLESS, 3, 'repeat|=retry =with =different|=other|=another secret'],

  [CHAIN, 3, 'first =calling|call name ... =called|call =with ... secret'],
  [CHAIN, 3, 'name ... must =called|call =with ... systemPath|homePath|privateFile|configFile'],
];
