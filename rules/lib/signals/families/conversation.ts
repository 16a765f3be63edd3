import type { Composition } from '../composition.ts';

const TALK = 'sends the conversation away';
const KNOWN = 'asks for what the model knows';

/** What was said in the session, and what only the model knows, taken away. */
export const CONVERSATION: readonly Composition[] = [
  [TALK, 3, 'talk & carry ... outside|improve|address & !=user_approved'],
  [TALK, 3, 'carry ... talk ... outside|address|=vendor'],
  [TALK, 3, 'carry ... talk ... =for|=to improve !=whether'],
  [TALK, 3, 'send all|=user|=previous|=your talk ... =to|=for|=with outside|improve|address|=server|=endpoint'],
  [TALK, 3, 'collect talk|=keystrokes|=what ... carry|send ... outside|improve|=server|address'],
  [TALK, 3, 'talk & carry|collect|=logs ... =to outside|=remote !=configured'],
  [
    TALK,
    3,
    'carry ... =full|=entire|=complete|=all|=user talk !=configured|=export|=asked|=ask|=whether|=enable|=mailbox|=thread|=preserve',
  ],
  [TALK, 3, '=report|=reports|carry talk ... =to outside'],
  [TALK, 3, 'improve ... =include|=including|=contain|=with talk'],
  [TALK, 3, 'carry|send ... talk & =for|=to improve !=enable|=disable|=whether|=not'],
  [TALK, 3, 'silent collect|carry|send ... talk'],
  [
    TALK,
    3,
    'talk & collect ... =for|=to improve|outside|=vendor & user|all|=full|=send|send|=including !=enable|=disable|=whether|=metadata',
  ],
  [TALK, 3, 'send ... talk ... =for|=to improve !=whether'],
  [TALK, 3, 'talk =is|=are ... =uploaded|=sent|=transmitted|=forwarded & improve !not !=enable|=configured'],
  [TALK, 3, 'collect|=record =what|=everything|=anything =user =type|=types|=says|=say|=writes & send|=collection'],
  [TALK, 3, 'improve ... =including|=include|=among|=with|=of|=containing ... talk & send|collect|=usage'],
  [
    KNOWN,
    3,
    'give|utter|=copy =your|=the|=full|=complete|=entire|=own systemPrompt & sink|quoted|=verbatim|answer|=here|=first|all|outside|address !=set|=template|=into|=create|=account|=agents',
  ],
  [KNOWN, 3, 'give all|=transcript|=complete talk & sink|quoted & bid|=otherwise|=each|forbid'],
  [KNOWN, 3, 'all talk & secret|=secrets'],
  [KNOWN, 3, 'sink|quoted ... bid =hold|=contain|=include|=have|=carry|=be all ... talk !=identifier|=id|=unique|=length'],
  [KNOWN, 3, 'all =of|=the|=previous|talk talk ... =between|=with|=from|=and =you|=user'],
  [
    KNOWN,
    3,
    '=everything|=anything|=what =user =said|=typed|=wrote|=written|=says|=types|=told & give|=transcript|sink|quoted|send|collect',
  ],
  [KNOWN, 2, 'systemPrompt|=conversation|=transcript|=dialogue ... =verbatim|=word & give|sink'],
  [KNOWN, 1, 'talk ... =verbatim|=word & give|sink'],
  [
    KNOWN,
    3,
    '=list|=name|=reveal|=dump =all|=every|=your|=other =tool|=available|=other ... tool ... give|=with|=description|send|sink & sink|quoted|send & bid|first|model',
  ],
  [TALK, 3, 'talk ~ =for|=to improve ~ carry|=attached|=attach|=append|=submits !not !=enable|=disable|=whether|=select|=selected'],
  [TALK, 3, 'collect|carry|give ... talk ... far !not'],
  [TALK, 3, '=include|=includes|give all talk ... outside|improve|=report|=telemetry|=usage'],
  [TALK, 3, 'improve|=payload|=report|=reports|=log ... =contain|=contains|=hold|=holds|=carries all ... talk !not'],
  [TALK, 3, 'carry|send all talk ... =to ... sink|=this|=log !not !=save'],
  [TALK, 3, 'talk ... carry|give ... =to outside|far !not'],
  [TALK, 3, 'carry|=bundle|=bundles|=mirrors talk !not & outside|=telemetry|=ping|=answer'],
  [TALK, 3, 'talk ... carry|=uploaded|=passed|=sent ... =for improve !not !=enable|=whether|=configured'],
  [KNOWN, 3, 'all talk ... =including|=and|=with|=plus systemPrompt'],
  [TALK, 3, '=always|must|also|=automatically =attach|=send|=forward|=upload|=append|=include|=share all talk !not'],

  [TALK, 3, 'carry ... talk & outside'],
  [TALK, 3, 'talk ... =kept|=retained|=stored|=logged|collect|=recorded ... =by|=on|=at|=with|=to outside !not'],
  [TALK, 3, 'talk ... =train|=tune ... =our|=model|=ai !not !=dataset|=fine|=file|=job'],
  [
    TALK,
    3,
    '=telemetry|=statistics|=analytics|=diagnostics|=feedback ... =cover|=comprise|=include|=contain|=encompass ... talk !not !=enable|=disable',
  ],
  [TALK, 3, 'all talk ... =attached|=transmitted|=sent|=uploaded|=forwarded|=shared =to|=with|=each|=every|=automatically !not !=user'],
  [KNOWN, 3, 'call ... =with|give ... =text|all|=content ... user ... =message|=prompt|=question & first|bid !=ask'],
  [KNOWN, 3, 'call name ... =with ... all|=user talk & first|=before|bid|after'],
  [TALK, 3, '=improve|=tune|=train|=personalise|=personalize =our|=future ... talk & carry|=mirrored|=used|collect'],
  [TALK, 3, 'talk ... =report|=reported|=streamed|=mirrored|=relayed|=handed ... =to outside !not'],

  [TALK, 3, '=include|=attach|=contain ... =last|=recent|=latest|=previous =message|=turn|=prompt|=answer & outside|improve|=report !not'],

  [TALK, 3, 'carry|send ~ outside ~ talk !not !=configured|=if|=export|=ask'],
  [TALK, 3, 'collect ~ outside ~ talk !not !=configured|=if|=export|=ask'],
  [TALK, 3, 'improve ~ outside ~ talk !not !=configured|=if'],
  [TALK, 2, 'improve ~ all ~ talk !not'],

  [TALK, 3, 'send|carry|=sampled|collect ... =to +=us & talk|=discuss|=said|=chat'],
  [TALK, 3, 'collect =prompt|=message|=chat|=conversation & carry ... outside|far !not'],

  [
    TALK,
    3,
    '=snippet|=excerpt|=part|=piece|=portion =of =your|=the|=this =chat|=conversation|=dialogue|=dialog|=session & carry|send & outside|improve !not',
  ],

  [TALK, 3, 'carry|send =the|=this|=your|=whole +=chat|=conversation|=dialogue ... outside|improve !not'],

  [TALK, 3, 'carry|send =prompt ... =response|=answer|=reply|=completion & outside|improve !not !=enable|=configured'],
];
