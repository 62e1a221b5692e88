/* What numbers of TLS are called where SSL_trace(3) prints them. The names are the registries',
 * with OpenSSL's own here and there. */
#ifndef ASSAY_SSL_TRACE_NAMES_H
#define ASSAY_SSL_TRACE_NAMES_H

#include <stddef.h>
#include <stdint.h>

struct trace_name {
    uint16_t code;
    const char *name;
};
struct trace_names {
    const struct trace_name *rows;
    size_t n;
};

extern const struct trace_names trace_versions, trace_contents, trace_handshakes, trace_extensions,
    trace_groups, trace_sigalgs, trace_point_formats, trace_compressions, trace_fragment_lengths,
    trace_psk_modes, trace_key_updates, trace_certificate_types;
extern const struct trace_names trace_suites; /* suites.c */

/* The name, or "UNKNOWN". */
const char *trace_name_of(const struct trace_names *names, unsigned code);

#endif
