/* Handshakes of each shape, however their bytes come: one at a time, both ways. */
#include <openssl/err.h>

#include "tests/check.h"
#include "tests/ssl/shapes.h"
#include "tests/suite.h"

static void try_steps(const struct shape *shape, size_t step)
{
    struct link l;
    check_context("%s, steps of %zu", shape->name, step);
    ERR_clear_error();
    if (check(shape_open(&l, shape), "a link")) {
        l.step = step;
        bool ok = shape_run(&l, shape);
        if (check(ok, "client %d %s, server %d %s", l.error[CLIENT],
                  ERR_reason_error_string(l.first[CLIENT]), l.error[SERVER],
                  ERR_reason_error_string(l.first[SERVER]))) {
            shape_check(&l, shape);
            check(link_say(&l, CLIENT, "question", 8) && link_say(&l, SERVER, "answer", 6),
                  "data: client %d, server %d", l.error[CLIENT], l.error[SERVER]);
            check(l.first[CLIENT] == 0 && l.first[SERVER] == 0, "no error is left behind");
        }
    }
    link_close(&l);
}

void test_ssl_by_bytes(void)
{
    for (size_t i = 0; i < SHAPES; i++) {
        try_steps(&tls_shapes[i], 0);
        try_steps(&tls_shapes[i], 1);
    }
    shapes_free();
}
