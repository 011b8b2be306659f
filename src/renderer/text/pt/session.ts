export const session = {
  signIn: {
    title: 'Entre no seu hub',
    lead: 'O hub é o servidor de atendimento da sua equipe. O administrador conhece o endereço.',
    again: 'Entrar de novo',
    againText:
      'Sua sessão em {{hub}} terminou. Rascunhos e respostas na fila ficam guardados e saem quando você entrar.',
    notKeptText:
      'Este computador não tem chaveiro, por isso sua sessão em {{hub}} ficou só na memória e terminou com o aplicativo. Rascunhos e respostas na fila estão guardados e saem assim que você entrar.',
    keychainChangedText:
      'O chaveiro que guardava sua sessão em {{hub}} mudou ou está bloqueado. O que ele contém não foi tocado; esta sessão fica só na memória. Rascunhos e respostas na fila estão guardados e saem assim que você entrar.',
    address: 'Endereço do hub',
    addressHint: 'helpdesk.example.com',
    email: 'E-mail',
    password: 'Senha',
    show: 'Mostrar a senha',
    capsLock: 'Caps Lock está ligado',
    submit: 'Entrar',
    demo: 'Usar o espaço de demonstração nesta máquina',
    demoText: 'Uma corretora inventada com clientes simulados. Nada sai desta máquina.',
    failed: {
      address: 'Informe um endereço como {{example}}.',
      insecure: 'O endereço deve começar com https:// (http:// só serve para esta máquina).',
      email: 'Informe um e-mail completo.',
      password: 'Informe sua senha.',
      offline: 'Nenhum hub responde neste endereço. Verifique o endereço e a conexão.',
    },
  },
  firstRun: {
    title: 'Preparando seu espaço de demonstração',
    lead: 'Isto acontece uma única vez: uma corretora inventada, com equipe, clientes, conversas, artigos e macros, é criada nesta máquina.',
    starting: 'Iniciando…',
    hub: 'Iniciando o hub de atendimento',
    engine: 'Iniciando o motor',
    step: {
      database: 'Criando o banco de dados',
      people: 'Inventando agentes e clientes',
      knowledge: 'Escrevendo artigos e macros',
      files: 'Desenhando imagens',
      conversations: 'Escrevendo conversas',
      indexes: 'Criando índices',
    },
    syncing: 'Trazendo as conversas para esta estação',
    progress: '{{done}} de {{total}}',
    slow: 'Ainda trabalhando. Em uma máquina lenta leva um ou dois minutos.',
  },
  failed: {
    engine: 'O motor não consegue iniciar',
    hub: 'O hub de atendimento não consegue iniciar',
    safe: 'Seus dados continuam nesta máquina, intactos.',
    restartEngine: 'Iniciar o motor de novo',
    restartHub: 'Iniciar o hub de novo',
    restartApp: 'Reiniciar o Groundcrew',
    details: 'O que ele disse: {{reason}}',
    kind: {
      'newer-database':
        'O banco de dados desta máquina foi escrito por um Groundcrew mais novo. Atualize o aplicativo para abri-lo; esta versão não mexe nele.',
      corrupt:
        'O banco de dados local está danificado. Ele foi posto de lado; antes, os rascunhos e as respostas na fila estão sendo salvos.',
      'disk-full':
        'O disco está cheio. Libere espaço e inicie de novo. O que foi escrito antes está intacto.',
      'in-use':
        'Outro programa está com esta pasta de dados aberta. Feche-o e inicie de novo. O que foi escrito antes está intacto.',
      'no-access': 'Não é possível gravar na pasta de dados. Corrija as permissões dela e inicie de novo.',
      other: 'Ele parou várias vezes seguidas. Iniciar de novo é seguro.',
    },
  },
  locked: {
    title: 'Bloqueado até o hub responder',
    why_one:
      'Este computador teve notícias do hub pela última vez em {{when}}. O que ele guarda dos clientes é mostrado por {{count}} hora sem a confirmação do hub: nesse meio-tempo, talvez você já não deva ver uma parte.',
    why_many:
      'Este computador teve notícias do hub pela última vez em {{when}}. O que ele guarda dos clientes é mostrado por {{count}} horas sem a confirmação do hub: nesse meio-tempo, talvez você já não deva ver uma parte.',
    why_other:
      'Este computador teve notícias do hub pela última vez em {{when}}. O que ele guarda dos clientes é mostrado por {{count}} horas sem a confirmação do hub: nesse meio-tempo, talvez você já não deva ver uma parte.',
    safe: 'Nada se perdeu: o que você começou a escrever está guardado aqui.',
    waiting_one: '{{count}} mensagem espera na caixa de saída e sairá quando o hub puder ser alcançado.',
    waiting_many: '{{count}} mensagens esperam na caixa de saída e sairão quando o hub puder ser alcançado.',
    waiting_other: '{{count}} mensagens esperam na caixa de saída e sairão quando o hub puder ser alcançado.',
    answers: 'O hub responde. Primeiro chega o que mudou, depois tudo se abre sozinho.',
    todo: 'Verifique a rede. Assim que o hub puder ser alcançado, tudo se abre sozinho onde você parou.',
    signIn: 'Sua sessão terminou. Entre, e tudo se abrirá onde você parou.',
    tryNow: 'Tentar agora',
  },
};
