import { create } from 'zustand';
import type { ViewDraft } from '../../shared/domain/saved-view.ts';

/** A view in the builder: made of nothing, changed, or looked at by somebody who may not change it. */
export type Building = {
  readonly draft: Omit<ViewDraft, 'id' | 'position'> & Partial<Pick<ViewDraft, 'id' | 'position'>>;
  readonly readOnly: boolean;
};

export const useViewBuilder = create<{ readonly building: Building | null }>(() => ({ building: null }));

export function buildView(building: Building): void {
  useViewBuilder.setState({ building });
}

export function leaveViewBuilder(): void {
  useViewBuilder.setState({ building: null });
}

/** The builder with one condition to fill in. */
export function buildNewView(): void {
  buildView({
    readOnly: false,
    draft: {
      name: '',
      icon: 'list',
      colour: 'grey',
      visibility: 'personal',
      match: 'all',
      conditions: [{ field: 'group', not: false, values: [] }],
    },
  });
}
