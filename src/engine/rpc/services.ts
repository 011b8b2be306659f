import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import type { engineContract } from '../../shared/contract/engine-contract.ts';

export type Inputs = InferContractRouterInputs<typeof engineContract>;
export type Outputs = InferContractRouterOutputs<typeof engineContract>;
type Answer<T> = T | Promise<T>;

/**
 * What the router needs beside the database: everything that acts or talks to the hub. Inputs have been parsed
 * by the contract. Failures that the screen should know are thrown as `EngineFailure`.
 */
export type ActingServices = {
  status(): Outputs['status'];
  connection: {
    tryNow(): void;
  };
  session: {
    signIn(input: Inputs['session']['signIn']): Promise<Outputs['session']['signIn']>;
    signOut(): Promise<Outputs['session']['signOut']>;
  };
  act(input: Inputs['conversation']['act']): Outputs['conversation']['act'];
  takeBack(input: Inputs['conversation']['takeBack']): Outputs['conversation']['takeBack'];
  attention: {
    follow(input: Inputs['conversation']['follow']): Outputs['conversation']['follow'];
    calm(input: Inputs['conversation']['calm']): Outputs['conversation']['calm'];
    /** The agent has read a conversation up to an ordinal. */
    seen(conversationId: string, ordinal: number): void;
  };
  merging: {
    merge(input: Inputs['conversation']['merge']): Outputs['conversation']['merge'];
    unmerge(input: Inputs['conversation']['unmerge']): Outputs['conversation']['unmerge'];
    link(input: Inputs['conversation']['link']): Outputs['conversation']['link'];
    split(input: Inputs['conversation']['split']): Outputs['conversation']['split'];
    unsplit(input: Inputs['conversation']['unsplit']): Outputs['conversation']['unsplit'];
  };
  bulk: {
    run(input: Inputs['bulk']['run']): Outputs['bulk']['run'];
    progress(input: Inputs['bulk']['progress']): Outputs['bulk']['progress'];
    retry(input: Inputs['bulk']['retry']): void;
    undo(input: Inputs['bulk']['undo']): Outputs['bulk']['undo'];
  };
  views: {
    save(input: Inputs['views']['save']): void;
    remove(input: Inputs['views']['remove']): void;
  };
  customer: {
    tag(input: Inputs['customer']['tag']): void;
    note(input: Inputs['customer']['note']): void;
    setLanguage(input: Inputs['customer']['setLanguage']): void;
    setField(input: Inputs['customer']['setField']): void;
    merge(input: Inputs['customer']['merge']): Outputs['customer']['merge'];
    unmerge(input: Inputs['customer']['unmerge']): Outputs['customer']['unmerge'];
    setApart(input: Inputs['customer']['setApart']): Outputs['customer']['setApart'];
  };
  shift: {
    set(input: Inputs['shift']['set']): void;
    handOver(input: Inputs['shift']['handOver']): Outputs['shift']['handOver'];
  };
  compose: {
    check(input: Inputs['compose']['check']): Answer<Outputs['compose']['check']>;
    send(input: Inputs['compose']['send']): Answer<Outputs['compose']['send']>;
    undoAlong(input: Inputs['compose']['undoAlong']): Outputs['compose']['undoAlong'];
    attach(input: Inputs['compose']['attach']): Answer<Outputs['compose']['attach']>;
  };
  spelling: {
    languages(): Outputs['spelling']['languages'];
    check(input: Inputs['spelling']['check']): Promise<Outputs['spelling']['check']>;
    suggest(input: Inputs['spelling']['suggest']): Promise<Outputs['spelling']['suggest']>;
    words(): Outputs['spelling']['words'];
    add(input: Inputs['spelling']['add']): void;
    remove(input: Inputs['spelling']['remove']): void;
  };
  scheduled: {
    cancel(input: Inputs['scheduled']['cancel']): Promise<void>;
    move(input: Inputs['scheduled']['move']): Promise<void>;
    edit(input: Inputs['scheduled']['edit']): Promise<Outputs['scheduled']['edit']>;
  };
  reminders: {
    set(input: Inputs['reminders']['set']): Outputs['reminders']['set'];
    done(input: Inputs['reminders']['done']): void;
  };
  ownMacros: {
    save(input: Inputs['ownMacros']['save']): Outputs['ownMacros']['save'];
    propose(input: Inputs['ownMacros']['propose']): Outputs['ownMacros']['propose'];
    remove(input: Inputs['ownMacros']['remove']): void;
  };
  whatsNew: {
    seen(input: Inputs['whatsNew']['seen']): void;
    acknowledge(input: Inputs['whatsNew']['acknowledge']): Outputs['whatsNew']['acknowledge'];
  };
  recovery: {
    save(input: Inputs['recovery']['save']): Outputs['recovery']['save'];
    step(input: Inputs['recovery']['step']): void;
    checkReturn(input: Inputs['recovery']['checkReturn']): Promise<Outputs['recovery']['checkReturn']>;
    saveDraft(input: Inputs['recovery']['saveDraft']): void;
  };
  signals: {
    decide(input: Inputs['signals']['decide']): void;
    policy(input: Inputs['signals']['policy']): Promise<Outputs['signals']['policy']>;
    savePolicy(input: Inputs['signals']['savePolicy']): Promise<Outputs['signals']['savePolicy']>;
    muted(input: Inputs['signals']['muted']): Promise<Outputs['signals']['muted']>;
    unmute(input: Inputs['signals']['unmute']): Promise<Outputs['signals']['unmute']>;
  };
  escalations: {
    raise(input: Inputs['escalations']['raise']): Outputs['escalations']['raise'];
    panic(input: Inputs['escalations']['panic']): Outputs['escalations']['panic'];
    step(input: Inputs['escalations']['step']): void;
    saveDraft(input: Inputs['escalations']['saveDraft']): void;
  };
  freezes: {
    setup(): Promise<Outputs['freezes']['setup']>;
    saveDraft(input: Inputs['freezes']['saveDraft']): void;
    request(input: Inputs['freezes']['request']): Promise<Outputs['freezes']['request']>;
    step(input: Inputs['freezes']['step']): Promise<Outputs['freezes']['step']>;
    facts(input: Inputs['freezes']['facts']): Promise<Outputs['freezes']['facts']>;
    recordIdentity(input: Inputs['freezes']['recordIdentity']): Promise<Outputs['freezes']['recordIdentity']>;
  };
  /** What is said by itself, asked of the hub. */
  model: {
    state(input: Inputs['model']['state']): Promise<Outputs['model']['state']>;
    draft(input: Inputs['model']['draft']): Promise<Outputs['model']['draft']>;
    summarise(input: Inputs['model']['summarise']): Promise<Outputs['model']['summarise']>;
  };
  protection: {
    [Call in keyof Outputs['protection']]: (
      input: Inputs['protection'][Call],
    ) => Promise<Outputs['protection'][Call]>;
  };
  automation: {
    [Call in keyof Outputs['automation']]: (
      input: Inputs['automation'][Call],
    ) => Promise<Outputs['automation'][Call]>;
  };
  /** What is masked, asked of the hub. */
  masking: {
    [Call in keyof Outputs['masking']]: (input: Inputs['masking'][Call]) => Promise<Outputs['masking'][Call]>;
  };
  kyc: {
    refresh(input: Inputs['kyc']['refresh']): Promise<Outputs['kyc']['refresh']>;
  };
  sides: {
    start(input: Inputs['sides']['start']): Outputs['sides']['start'];
    write(input: Inputs['sides']['write']): void;
    setStatus(input: Inputs['sides']['setStatus']): void;
    seen(input: Inputs['sides']['seen']): void;
    saveDraft(input: Inputs['sides']['saveDraft']): void;
  };
  outbox: {
    list(): Outputs['outbox']['list'];
    held(): Outputs['outbox']['held'];
    undo(input: Inputs['outbox']['undo']): Outputs['outbox']['undo'];
    retry(input: Inputs['outbox']['retry']): void;
    edit(input: Inputs['outbox']['edit']): Outputs['outbox']['edit'];
    discard(input: Inputs['outbox']['discard']): void;
    halfDone(input: Inputs['outbox']['halfDone']): Outputs['outbox']['halfDone'];
    retryStopped(input: Inputs['outbox']['retryStopped']): void;
    discardStopped(input: Inputs['outbox']['discardStopped']): void;
  };
  presence: {
    set(input: Inputs['presence']['set']): void;
    /** A window is connected until `signal` aborts. */
    attend(window: string, signal: AbortSignal): void;
  };
  /** How the desk is run, asked of the hub. */
  desk: { [Call in keyof Outputs['desk']]: (input: Inputs['desk'][Call]) => Promise<Outputs['desk'][Call]> };
  /** What trainers write, asked of the hub. */
  studio: {
    [Call in keyof Omit<Outputs['studio'], 'readImport' | 'readArticles'>]: (
      input: Inputs['studio'][Call],
    ) => Promise<Outputs['studio'][Call]>;
  };
  /** What is learned from use: counted here, made something of at the hub. */
  learning: {
    searched(input: Inputs['learning']['searched']): void;
    opened(input: Inputs['learning']['opened']): void;
    /** A macro was taken for a conversation. */
    filled(input: Pick<Inputs['macros']['fill'], 'conversationId' | 'macroId'>): void;
    questions(input: Inputs['learning']['questions']): Outputs['learning']['questions'];
  } & {
    [Call in 'read' | 'dismiss' | 'restore' | 'saveSynonyms' | 'removeSynonyms']: (
      input: Inputs['learning'][Call],
    ) => Promise<Outputs['learning'][Call]>;
  };
  /** Macros out of files into the hub, and ours into a file. */
  imports: {
    [Call in keyof Outputs['imports']]: (input: Inputs['imports'][Call]) => Promise<Outputs['imports'][Call]>;
  };
  articleImports: {
    [Call in keyof Outputs['articleImports']]: (
      input: Inputs['articleImports'][Call],
    ) => Promise<Outputs['articleImports'][Call]>;
  };
  readArticles(
    input: Inputs['studio']['readArticles'],
    signal?: AbortSignal,
  ): Promise<Outputs['studio']['readArticles']>;
  /** Who did what, asked of the hub. */
  audit: {
    [Call in keyof Outputs['audit']]: (input: Inputs['audit'][Call]) => Promise<Outputs['audit'][Call]>;
  };
  readImport(
    input: Inputs['studio']['readImport'],
    signal?: AbortSignal,
  ): Promise<Outputs['studio']['readImport']>;
  simulator: {
    get(): Promise<Outputs['simulator']['get']>;
    set(input: Inputs['simulator']['set']): Promise<Outputs['simulator']['set']>;
  };
  files: {
    /** Fetches a file from the hub onto this workstation; false when it cannot be had now. */
    fetch(hash: string): Promise<boolean>;
    /** The room for pictures has changed. */
    fitPictures(): Promise<void>;
    uploads(): Outputs['files']['uploads'];
    retryUploads(): void;
  };
  /** A draft was saved, sent or thrown away: the agent's other workstations are to hear of it. */
  draftChanged(): void;
  /** Called when a thread is opened whose older messages are only at the hub; fetches them when online. */
  wantOlder(conversationId: string, before: number | null): void;
};
