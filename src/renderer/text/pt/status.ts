export const status = {
  label: 'Status',
  connection: {
    starting: 'Iniciando…',
    online: 'Conectado',
    connecting: 'Conectando…',
    connectingAgain: 'Conectando, tentativa {{count}}…',
    offline: 'Sem conexão',
    offlineFor: 'Sem conexão há {{span}}',
    'needs-sign-in': 'É preciso entrar',
    'upgrade-required': 'É preciso atualizar',
  },
  detail: {
    title: 'Conexão',
    online: 'O hub responde. Tudo o que você faz chega a ele na hora.',
    starting: 'Procurando o hub.',
    connecting: 'Tentando falar com o hub. Continue trabalhando: tudo fica guardado e é enviado em ordem.',
    offline:
      'O hub não responde. Continue trabalhando: a caixa, o conhecimento e as macros estão nesta máquina; o que você enviar espera na caixa de saída.',
    'needs-sign-in': 'O hub pede que você entre de novo. O que você enviar espera na caixa de saída.',
    'upgrade-required':
      'O hub é mais novo que este aplicativo. Atualize o Groundcrew para continuar sincronizando; o que você escreveu está guardado.',
    since: 'Desde',
    next: 'Próxima tentativa',
    nextIn: 'em {{span}}',
    now: 'agora',
    reason: 'Motivo',
    hub: 'Hub',
    embedded: 'Nesta máquina (demonstração)',
    lastSync: 'Última sincronização',
    never: 'ainda não',
    spanAgo: 'há {{span}}',
    'not-kept':
      'Este computador não tem chaveiro, por isso a sessão ficou só na memória e terminou com o aplicativo. Nada se perdeu; o que você enviar espera na caixa de saída até você entrar de novo.',
    'keychain-changed':
      'O chaveiro que guardava a sessão mudou ou está bloqueado. O que ele contém não foi tocado e, até que ele volte, a sessão fica só na memória. Nada se perdeu; o que você enviar espera na caixa de saída até você entrar de novo.',
    tryNow: 'Tentar agora',
    signIn: 'Entrar',
  },
  synced: 'Sincronizado há {{span}}',
  syncedNow: 'Sincronizado agora mesmo',
  notSynced: 'Ainda não sincronizado',
  progress: {
    starting: 'Primeira sincronização: preparando',
    working: 'Primeira sincronização: conversas abertas',
    history: 'Completando o histórico',
    knowledge: 'Carregando artigos e macros',
    pictures: 'Carregando imagens',
    percent: '{{percent}} %',
    label: 'Progresso da sincronização',
  },
  outbox: {
    empty: 'Caixa de saída vazia',
    waiting_one: '{{count}} aguardando envio',
    waiting_other: '{{count}} aguardando envio',
    parked_one: '{{count}} precisa de você',
    parked_other: '{{count}} precisam de você',
    open: 'Abrir a caixa de saída',
  },
  quarantine_one: '{{count}} item posto de lado',
  quarantine_other: '{{count}} itens postos de lado',
  quarantineText:
    'O hub enviou algo que esta versão não consegue ler. Foi posto de lado e todo o resto continuou. Salve um pacote de diagnóstico nas configurações e entregue ao administrador.',
  demo: {
    label: 'Demonstração',
    simulator: 'Clientes simulados',
    simulatorText_one: 'Cerca de {{count}} mensagem por minuto',
    simulatorText_other: 'Cerca de {{count}} mensagens por minuto',
    surge: 'Iniciar um pico',
    surging: 'Pico por mais {{span}}',
    chatPage: 'Abrir o chat dos clientes',
    noBrowser: 'Não foi possível abrir o chat. O endereço é {{url}}',
  },
  banner: {
    engineRestarting: 'O motor parou e está sendo iniciado de novo. O que você escreveu está guardado.',
    hubRestarting:
      'O hub de atendimento parou e está sendo iniciado de novo. Continue trabalhando; tudo espera em ordem.',
    hubFailed:
      'O hub de atendimento não inicia. Você pode ler e escrever; nada é enviado até que ele funcione.',
    engineFailed:
      'O motor está parando repetidamente. O que você escreveu está guardado neste computador. Inicie-o novamente; o que digitar até lá pode se perder.',
    signedOut:
      'Entre de novo para continuar com o hub. O que você escrever fica guardado e sai quando você entrar.',
    notKept:
      'Entre de novo: este computador não tem chaveiro, por isso a sessão ficou só na memória. Nada se perdeu; o que você escrever sai assim que entrar.',
    keychainChanged:
      'Entre de novo: o chaveiro que guardava a sessão mudou ou está bloqueado. O que ele contém não foi tocado. Nada se perdeu; o que você escrever sai assim que entrar.',
    upgrade:
      'O hub é mais novo que este aplicativo e o recusa. Atualize o Groundcrew para continuar sincronizando.',
    restart: 'Reiniciar',
    signIn: 'Entrar',
  },
  notices: {
    open: 'Abrir',
    unknown: '{{code}}',
  },
};
