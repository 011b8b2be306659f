import { z } from 'zod';
import { ArticleImport } from '../../domain/article-import.ts';
import { Id } from '../../domain/ids.ts';
import { MacroImport } from '../../domain/macro-import.ts';
import {
  CapacitySaved,
  CapacitySetup,
  FieldSetup,
  FieldsSaved,
  Removal,
  Reordering,
  RoutingSaved,
  RoutingSetup,
  RoutingTrial,
  RoutingTried,
  SaveCalendar,
  SaveField,
  SavePolicy,
  SaveRule,
  ServiceLevels,
  ServiceLevelsSaved,
  ServiceTrial,
  ServiceTried,
  SetCapacity,
} from '../../wire/desk-rules.ts';
import { SimulatorState } from '../../wire/hub/work.ts';
import { MissingTranslations } from '../../wire/missing-translations.ts';
import {
  AskRelease,
  ChangeRelease,
  ReleaseAnswer,
  ReleaseChanged,
  ReleaseList,
  ReleaseSpread,
} from '../../wire/releases.ts';
import { AskSpread, DocumentSpread, OpenReadings } from '../../wire/spread.ts';
import {
  ArticleChanged,
  ChangeArticle,
  ChangeMacro,
  MacroChanged,
  StudioArticle,
  StudioArticles,
  StudioLibrary,
  StudioMacro,
} from '../../wire/studio.ts';
import { call, none } from './call.ts';

/** How the desk is run, and the demo. */
export const running = {
  /**
   * How the desk is run. Each asks the hub at once, nothing of it is kept here. Errors: offline, forbidden.
   * What a change came to is its answer: saved, a conflict, or invalid.
   */
  desk: {
    routing: call.input(none).output(RoutingSetup),
    saveRule: call.input(SaveRule).output(RoutingSaved),
    reorderRules: call.input(Reordering).output(RoutingSaved),
    removeRule: call.input(Removal).output(RoutingSaved),
    tryRouting: call.input(RoutingTrial).output(RoutingTried),
    serviceLevels: call.input(none).output(ServiceLevels),
    savePolicy: call.input(SavePolicy).output(ServiceLevelsSaved),
    reorderPolicies: call.input(Reordering).output(ServiceLevelsSaved),
    removePolicy: call.input(Removal).output(ServiceLevelsSaved),
    saveCalendar: call.input(SaveCalendar).output(ServiceLevelsSaved),
    removeCalendar: call.input(Removal).output(ServiceLevelsSaved),
    tryServiceLevels: call.input(ServiceTrial).output(ServiceTried),
    capacity: call.input(none).output(CapacitySetup),
    setCapacity: call.input(SetCapacity).output(CapacitySaved),
    fields: call.input(none).output(FieldSetup),
    saveField: call.input(SaveField).output(FieldsSaved),
    reorderFields: call.input(Reordering).output(FieldsSaved),
  },
  /**
   * What trainers write for everybody to say. Each asks the hub at once. Errors: offline, forbidden. `change` may be
   * asked again with the same key.
   */
  studio: {
    library: call.input(none).output(StudioLibrary),
    macro: call.input(z.object({ documentId: Id })).output(StudioMacro),
    articles: call.input(none).output(StudioArticles),
    article: call.input(z.object({ documentId: Id })).output(StudioArticle),
    /** Who has loaded it. */
    spread: call.input(AskSpread).output(DocumentSpread),
    /** What somebody still has to read. */
    readings: call.input(none).output(OpenReadings),
    /** Languages in which customers should have been answered. */
    missingTranslations: call.input(none).output(MissingTranslations),
    change: call.input(ChangeMacro).output(MacroChanged),
    changeArticle: call.input(ChangeArticle).output(ArticleChanged),
    releases: call.input(none).output(ReleaseList),
    release: call.input(AskRelease).output(ReleaseAnswer),
    releaseSpread: call.input(AskRelease).output(ReleaseSpread),
    changeRelease: call.input(ChangeRelease).output(ReleaseChanged),
    /**
     * Macros out of another system's file, as they would be imported: asks nobody and changes nothing, but that the pictures
     * which they show are kept on this workstation. `name` may say in which folders the file lies. A file that cannot be
     * read is an answer too.
     */
    readImport: call
      .input(z.object({ name: z.string().min(1).max(1_000), bytes: z.instanceof(Uint8Array) }))
      .output(MacroImport),
    /** The same of articles. */
    readArticles: call
      .input(z.object({ name: z.string().min(1).max(1_000), bytes: z.instanceof(Uint8Array) }))
      .output(ArticleImport),
  },
  simulator: {
    get: call.input(none).output(SimulatorState),
    set: call
      .input(
        z.object({
          on: z.boolean().optional(),
          perMinute: z.int().optional(),
          surge: z.boolean().optional(),
        }),
      )
      .output(SimulatorState),
  },
  diagnostics: {
    /** A bundle without customer text: versions, settings, counts, redacted logs. JSON lines. */
    collect: call.input(none).output(z.object({ name: z.string(), text: z.string() })),
  },
};
