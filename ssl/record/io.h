/* What the record layer's files share. */
#ifndef ASSAY_SSL_RECORD_IO_H
#define ASSAY_SSL_RECORD_IO_H

#include "ssl/conn.h"

/* The most plaintext of a record, by what was agreed on; `limit` is RFC 8449's of the direction. */
size_t record_max_plain(const SSL *s, uint16_t limit, bool is_tls13);

#endif
