/* Property queries, property(7), as far as they choose or refuse a static row. */
#ifndef ASSAY_EVP_PROPERTY_H
#define ASSAY_EVP_PROPERTY_H

#include <stdbool.h>

/* Do rows whose one property is provider=<provider> answer the query? NULL and queries that aren't
 * well-formed ask for nothing, so that every row does. */
bool property_match(const char *query, const char *provider);

#endif
