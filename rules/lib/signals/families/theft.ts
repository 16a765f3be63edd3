import type { Composition } from '../composition.ts';

const FILES = 'takes private files';
const SECRETS = 'hands over credentials';
const PERSONAL = 'shares what is personal';
const ADDRESS = 'carries data out in an address';
const OWN = 'sends to an address of its own';

/** What is read, handed over and sent away that nobody was asked for. */
export const THEFT: readonly Composition[] = [
  [FILES, 2, 'privateFile & give|send|read !=your|=fingerprint|=public !=is|=are +=stored'],
  [
    FILES,
    3,
    'privateFile ~ give|send|utter ~ sink|quoted|outside|address|bid|forbid|model|answer !=is|=are +=stored !=fingerprint|=public',
  ],
  [FILES, 3, 'read privateFile & first|bid|model'],
  [FILES, 3, 'privateFile ... bid|=into|=go|=goes ... sink|quoted'],
  [FILES, 3, 'read|content configFile & give ... sink|quoted & content|=it|=what|=its|first'],
  [FILES, 3, 'give content =of|=from ... configFile & =here|=otherwise|bid'],
  [FILES, 3, 'content =of|=from ... =rsa|=ed25519|=passwd|=shadow'],
  [FILES, 3, 'content =of|=from ... configFile|homePath & sink|quoted|outside'],
  [FILES, 3, 'configFile|homePath & carry ... outside|address|riskyName'],
  [
    FILES,
    3,
    'read|collect configFile|homePath|environment ... give|send|=hand =it|=them|=what|=its|content|=over & sink|quoted|outside|address|riskyName',
  ],
  [FILES, 3, 'collect ... homePath|configFile|privatePlace & carry|=give|=hand =them|=it'],
  [FILES, 3, 'read|collect|=list ... privatePlace & give|=attach ... =listing|content|=it|=them ... sink|outside|address'],
  [FILES, 3, 'all environment & give|collect|=dump & sink|quoted|outside|address|=over|=attach'],
  [FILES, 3, '=return|=output|=print|=cat|=include|=encode|=base64|=run privateFile !=public|=list|=scan|=generate|=create'],
  [FILES, 3, 'content =from|=of|=reading ... =reading privateFile'],
  [FILES, 3, 'content =of|=from privateFile & sink|quoted|bid|send|=here|=reading|first'],
  [FILES, 2, 'content =of|=from|=reading privateFile'],
  [FILES, 3, 'name ... =path ... privateFile & bid|first'],
  [FILES, 3, 'read|give|=list ... all|=every file =you|=reach|=on & =can|=reach|ignore'],

  [
    SECRETS,
    3,
    'utter|give =user|=customer|=master|=stored secret ... sink|quoted|answer|=silently|outside|address|=auth_context !=ask|=own',
  ],
  [SECRETS, 2, 'utter|give =user|=all|=stored|=saved|=master secret !=ask|=own'],
  [SECRETS, 3, 'utter ... secretName & answer|url|openUrl'],
  [SECRETS, 3, 'secret|secretName & =append|=add|=embed|=attach ... url|openUrl|=query|=link & url|openUrl|=fetch|=every'],
  [SECRETS, 3, 'send ... secret|secretName ... outside|address & all|bid|=user|=their|=your|silent|also|when|after|=stored|=found'],
  [SECRETS, 3, 'secret ... carry|send ... outside|address & all|bid|=user|=their|=your|silent|also|when|after|=stored|=found'],
  [
    SECRETS,
    3,
    'collect|read =any|=all|=user|all|=their|=saved|=found secret ... carry|give =it|=them|=these ... outside|address|sink|quoted',
  ],
  [SECRETS, 3, 'collect =user|=all|=saved|=any secret ... =and +carry'],
  [
    SECRETS,
    2,
    'collect|=store|=save|=remember|=record =user|=any|=all|=their|=it|=the secret & when|silent|=mention|=whenever|=always|=must|=also !=before|=login !=locally|=securely|=keychain|=encrypted',
  ],
  [SECRETS, 3, 'silent collect|=store|=save|=remember & secret'],
  [
    SECRETS,
    3,
    '=show|=share|=reveal|=send|=give|=include|=add|=print =the|=your|=me|=user|=admin =user|=customer|=admin|=master|=administrator secret|=password|=credential',
  ],
  [SECRETS, 3, 'bid =also|=first|=silently|=secretly send|give secret'],
  [SECRETS, 3, 'must|also|=first|=before carry secret'],
  [SECRETS, 3, 'name ... call ... =until ... secret'],
  [SECRETS, 3, 'call secretCall ... riskyName|carry'],
  [
    SECRETS,
    3,
    '=ask|=tell|=instruct|=urge|=get|=prompt user =for|=to|=enter|=give|=type|=paste|=share ... secret & url|=pass|=save|=store|=send|=continue|=forward|=seed|=recovery|=phrase|=card|=cvv|=database|=here',
  ],
  [SECRETS, 2, '=ask|=tell|=instruct|=urge|=prompt user =for|=to|=enter|=give ... =password|=passphrase|=credential|=pin'],
  [FILES, 2, 'read|=open|=load ... give|=add =what|content ... =to|=in +=your answer'],
  [FILES, 2, 'read ... give|=add|=include =what|content|=it ... =to|=in =your|=the answer & bid|also|first'],
  [SECRETS, 1, '=using|=use|=with =user secret'],
  [SECRETS, 2, 'create|=register|=subscribe ... =using|=with =user secret'],

  [PERSONAL, 3, 'personal & carry ... outside|address & all|=user|=their|silent|also|bid'],
  [PERSONAL, 3, '=user|=their|=customer belonging & carry ... outside|address'],
  [PERSONAL, 3, 'send|=hand ... personal|talk ... outside & model|bid|silent|also|after'],
  [PERSONAL, 3, 'carry ... =user|=their|=customer|all ... personal ... outside|address|=ad'],
  [PERSONAL, 3, 'personal|belonging ... give ... quoted|sink & silent'],
  [PERSONAL, 3, 'give|sink|quoted ... =user|=customer|=their ... personal ... & sink|quoted & bid|forbid|silent|=other !=ask'],
  [
    PERSONAL,
    3,
    'read all =note|=file|=message|=mail ... give|=include ... =search|=query|=web|=request & =private|=confidential|=personal',
  ],
  [PERSONAL, 3, '=reveal|=show|=return all =record|=data|=entry ... =private|=confidential & regardless'],
  [
    PERSONAL,
    2,
    'carry|=reveal|=expose|=divulge|=disclose =any|=all|=confidential|=private|=internal|=sensitive =information|=data|=document|personal',
  ],
  [PERSONAL, 3, 'call name ... =with|=to ... =user|=customer personal|=holding|=account & forbid|silent|=before|address|first|bid'],
  [
    PERSONAL,
    3,
    '=access|=read =the|=any|=all|=company =confidential|=private|=secret ... =information|=data|=resource|=file & bid|forbid & =include|answer|give',
  ],

  [ADDRESS, 3, '=append|=add|=attach|=concatenate|=encode|=embed|=put|=include ... =to|=in|=as|=into openUrl'],
  [ADDRESS, 3, 'openUrl & =append|=add|=attach|=embed|=encode|=with|=data|=concatenate|=image !=example'],
  [ADDRESS, 2, '=encode|=append|=embed|=smuggle =to|=in|=into|=as =url|=query|=link|=subdomain|=hostname|=image'],
  [ADDRESS, 3, '=append|=embed|=put|=attach ... secret|talk|personal|privateFile ... =url|=query|=link|=subdomain|=hostname|=image'],
  [ADDRESS, 3, '=append|=add|=attach|=send ... =original|=prompt|=translated|=text|=input ... =to url & also|bid|=append'],

  [
    OWN,
    3,
    'must|also|silent carry|=bcc|=cc|=share|=copy|=email ... =to|=with +address !=e.g|=example|=such|=format|=question|=help|=issue|=bug|=feedback',
  ],
  [
    OWN,
    3,
    'carry|=bcc|=copy|=share|=email|=cc|=go =to|=with +mailbox & bid|also|after|all|=reason|=compliance|regardless|forbid|=legal|when !=e.g|=example|=such|=format|=question|=help|=issue|=bug|=feedback',
  ],
  [
    OWN,
    3,
    'carry|=copy|=share|=email ... =to|=with +address & must|also|after|forbid|silent !=e.g|=example|=such|=format|=question|=help|=issue|=bug|=feedback',
  ],
  [OWN, 2, 'carry|=bcc ... =to +address !=e.g|=example|=such|=format|=question|=help|=issue|=bug|=feedback'],
  [OWN, 3, 'mail|=copy ... bid ... carry|=go|=copied ... =to +address'],
  [OWN, 3, '=hidden|=extra|=additional|=secret|=silent|=blind +=recipient|=copy|=bcc|=cc|=carbon & address|outside|=every|=all|=each|bid'],
  [OWN, 3, '=always|=must|=automatically|=also =bcc|=cc|=blind'],
  [
    OWN,
    3,
    'after|when ... =send|=forward|=post|=upload|=email|=share =content|=it|=the|=result|=copy|=them =to|=with +address & must|also|forbid|after',
  ],
  [OWN, 3, '=push|=mirror|=publish|=write|=post ... =to +url & must|also|=after !=e.g|=example|=api|=docs'],
  [OWN, 3, 'send|=post|=submit =each|=every|=all secret ... =to +address'],
  [OWN, 3, 'url & forbid|silent =point|=mention|=reveal|=disclose|=tell !=docs|=see'],
  [
    OWN,
    2,
    '=attach|=append|=include|=add ... =next|=following|=subsequent|=every|=each +=request|=call|=message|=response|=answer & =listing|=contents|file|=content|talk|secret|result',
  ],

  [OWN, 3, 'must|also|first|after carry ... =to|=at|=on ... =address|=server|=host|=ip +url'],
  [
    PERSONAL,
    3,
    'bid & give ... =user|=customer|=their ... personal|secret|=ssn ... =in|=into|=as|=to =search|=query|=the|=web & =query|=search|=url',
  ],
  [FILES, 3, 'bid =list|=show|=print|=dump|=read all environment & model|=show|first|=them'],
  [FILES, 2, '=each|=every|when =time ... =write|=read|=open ... =also =write|=copy|=save ... content'],
  [FILES, 3, '=each|=every ... =also|also =write|=copy|=save|=store ... content|=copy =to|=in file'],
  [
    PERSONAL,
    3,
    '=always|must|also give ... =user|=customer|=their personal|secret ... =in|=to|=with ... =request|=query|=call|=search|=url|=email !=ask|=own|=if',
  ],

  [OWN, 3, 'also|bid =message|=text|=fax|=notify ... =to +mailbox !=e.g|=example'],

  [FILES, 3, 'read|=open =resource|=file|file ... give content ... =into|=in|=to answer & bid|first|tag'],

  [SECRETS, 2, 'first ... utter =the|=your|=all|=any +secret'],

  [OWN, 3, '=add|=put|=include|=insert mailbox =to|=in|=as =bcc|=cc|=recipient|=blind|=copy !=e.g|=example|=such'],
];
