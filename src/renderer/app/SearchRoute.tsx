import { CustomerCard } from '../features/customer/CustomerCard.tsx';
import { SearchPage } from '../features/search/SearchPage.tsx';

/** The search page with the customer's card: features do not import each other. */
export function SearchRoute() {
  return <SearchPage card={(customerId) => <CustomerCard customerId={customerId} conversationId={null} />} />;
}
