/* Property queries, property(7), as far as they choose or refuse a static row. */
#ifndef ASSAY_EVP_PROPERTY_H
#define ASSAY_EVP_PROPERTY_H

#include <stdbool.h>

/* Do the rows of this library, whose one property is provider=default, answer the query? NULL and
 * queries that aren't well-formed ask for nothing, so that every row does. */
bool property_match(const char *query);

#endif
