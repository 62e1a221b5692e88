/* Property queries, property(7), as far as they choose or refuse a static row. */
#ifndef ASSAY_EVP_PROPERTY_H
#define ASSAY_EVP_PROPERTY_H

#include <stdbool.h>
#include <stddef.h>

/* Do rows whose one property is provider=<provider> answer the query, and the default query in what
 * the query doesn't name itself? NULL and queries that aren't well-formed ask for nothing, so that
 * every row does. */
bool property_match(const char *query, const char *defaults, const char *provider);

/* The same of a definition with several properties; it ends with a null name. */
struct property {
    const char *name, *value;
};
bool property_match_all(const char *query, const char *defaults, const struct property *definition);

/* How well a definition as text answers the query and the default query: how many of their clauses
 * hold, wishes among them; -1 if one doesn't hold that must. NULL or a query that isn't well-formed
 * asks for nothing. */
int property_score(const char *query, const char *defaults, const char *definition);

/* Where a definition isn't well-formed, or names a property that nobody knows (names of the
 * providers' own have a dot); NULL if all is well. */
const char *property_mistake(const char *definition);

/* Whether the query demands fips=yes; the same query with or without that, into out (cut off at
 * room): its length. */
bool property_wants_fips(const char *query);
size_t property_set_fips(const char *query, bool want, char *out, size_t room);

#endif
