import { getSettings, saveSettings } from '../db/queries/settings.ts';
import { collectDiagnostics } from '../services/diagnostics.ts';
import { listPeople } from '../services/shift.ts';
import { implementEngine, type RouterParts } from './router-parts.ts';
import { conversationRoutes } from './routes/conversation-routes.ts';
import { knowledgeRoutes } from './routes/knowledge-routes.ts';
import { protectionRoutes } from './routes/protection-routes.ts';

export type EngineRouter = ReturnType<typeof createRouter>;

/** Every procedure of the contract. Inputs are parsed; reads answer from the local database alone. */
export function createRouter(parts: RouterParts) {
  const { db, now, news, acting } = parts;
  const os = implementEngine(parts.checkAnswers);
  return os.router({
    ...conversationRoutes(os, parts),
    ...knowledgeRoutes(os, parts),
    ...protectionRoutes(os, parts),
    events: os.events.handler(({ input, signal = new AbortController().signal }) => {
      acting.presence.attend(input.window, signal);
      return news.connect(signal);
    }),
    status: os.status.handler(() => acting.status()),
    people: os.people.handler(() => listPeople(db())),
    settings: {
      get: os.settings.get.handler(() => getSettings(db())),
      set: os.settings.set.handler(async ({ input }) => {
        const settings = saveSettings(db(), input);
        if (input.pictureMegabytes !== undefined) await acting.files.fitPictures();
        news.changed([{ topic: 'settings' }]);
        return settings;
      }),
    },
    session: {
      signIn: os.session.signIn.handler(({ input }) => acting.session.signIn(input)),
      signOut: os.session.signOut.handler(() => acting.session.signOut()),
    },
    connection: {
      tryNow: os.connection.tryNow.handler(() => {
        acting.connection.tryNow();
        return {};
      }),
    },
    desk: {
      routing: os.desk.routing.handler(({ input }) => acting.desk.routing(input)),
      saveRule: os.desk.saveRule.handler(({ input }) => acting.desk.saveRule(input)),
      reorderRules: os.desk.reorderRules.handler(({ input }) => acting.desk.reorderRules(input)),
      removeRule: os.desk.removeRule.handler(({ input }) => acting.desk.removeRule(input)),
      tryRouting: os.desk.tryRouting.handler(({ input }) => acting.desk.tryRouting(input)),
      serviceLevels: os.desk.serviceLevels.handler(({ input }) => acting.desk.serviceLevels(input)),
      savePolicy: os.desk.savePolicy.handler(({ input }) => acting.desk.savePolicy(input)),
      reorderPolicies: os.desk.reorderPolicies.handler(({ input }) => acting.desk.reorderPolicies(input)),
      removePolicy: os.desk.removePolicy.handler(({ input }) => acting.desk.removePolicy(input)),
      saveCalendar: os.desk.saveCalendar.handler(({ input }) => acting.desk.saveCalendar(input)),
      removeCalendar: os.desk.removeCalendar.handler(({ input }) => acting.desk.removeCalendar(input)),
      tryServiceLevels: os.desk.tryServiceLevels.handler(({ input }) => acting.desk.tryServiceLevels(input)),
      capacity: os.desk.capacity.handler(({ input }) => acting.desk.capacity(input)),
      fields: os.desk.fields.handler(({ input }) => acting.desk.fields(input)),
      saveField: os.desk.saveField.handler(({ input }) => acting.desk.saveField(input)),
      reorderFields: os.desk.reorderFields.handler(({ input }) => acting.desk.reorderFields(input)),
      setCapacity: os.desk.setCapacity.handler(({ input }) => acting.desk.setCapacity(input)),
    },
    simulator: {
      get: os.simulator.get.handler(() => acting.simulator.get()),
      set: os.simulator.set.handler(({ input }) => acting.simulator.set(input)),
    },
    diagnostics: {
      collect: os.diagnostics.collect.handler(() =>
        collectDiagnostics(
          {
            db: db(),
            appVersion: parts.appVersion,
            dataDir: parts.dataDir(),
            logDir: parts.logDir,
            status: () => acting.status(),
          },
          now(),
        ),
      ),
    },
  });
}
