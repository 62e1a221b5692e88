/* ssl [-l] [-t FILE] [name ...]     The tests of libssl that need the public interface alone, and
 * so run on the system's libssl too: a failure there is an expectation that is not OpenSSL's. FILE
 * gets what came of each disturbance; with -l every byte is disturbed. Keys and signatures differ
 * from run to run, and with them lengths and what a changed byte hits: the traces of both are to be
 * looked at, not to be the same. */
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include "tests/check.h"
#include "tests/ssl/hostile.h"
#include "tests/ssl/identity.h"
#include "tests/suite.h"

/* A row a line, so that lists merge. */
/* clang-format off */
static const struct test twins[] = {
    {"ssl/tls13", test_ssl_tls13},
    {"ssl/tls12", test_ssl_tls12},
    {"ssl/steps", test_ssl_steps},
    {"ssl/resume", test_ssl_resume},
    {"ssl/new_ticket", test_ssl_new_ticket},
    {"ssl/session_secret", test_ssl_session_secret},
    {"ssl/stateless", test_ssl_stateless},
    {"ssl/trace", test_ssl_trace},
    {"ssl/check_chain", test_ssl_check_chain},
    {"ssl/session/form", test_ssl_session_form},
    {"ssl/session/fields", test_ssl_session_fields},
    {"ssl/session/cache", test_ssl_session_cache},
    {"ssl/session_in_callback", test_ssl_session_in_callback},
    {"ssl/sendfile", test_ssl_sendfile},
    {"ssl/tickets_of_fork", test_ssl_tickets_of_fork},
    {"ssl/peer_chain", test_ssl_peer_chain},
    {"ssl/group_of_resumed", test_ssl_group_of_resumed},
    {"ssl/by_bytes", test_ssl_by_bytes},
    {"ssl/processes", test_ssl_processes},
    {"ssl/cut", test_ssl_cut},
    {"ssl/flip", test_ssl_flip},
    {"ssl/disorder", test_ssl_disorder},
    {"ssl/api/certificates", test_ssl_api_certificates},
    {"ssl/api/settings", test_ssl_api_settings},
    {"ssl/api/connection", test_ssl_api_connection},
    {"ssl/api/conf", test_ssl_api_conf},
    {"ssl/api/bio", test_ssl_api_bio},
    {"ssl/api/renegotiate", test_ssl_api_renegotiate},
    {"ssl/client_cert", test_ssl_client_cert},
    {"ssl/untrusted", test_ssl_untrusted},
    {"ssl/nothing_common", test_ssl_nothing_common},
    {"ssl/names", test_ssl_names},
    {"ssl/ends", test_ssl_ends},
    {"ssl/dane", test_ssl_dane},
    {"ssl/dane/more", test_ssl_dane_more},
    {"ssl/dane/refused", test_ssl_dane_refused},
    {"ssl/ct", test_ssl_ct},
    {"ssl/ct/callback", test_ssl_ct_callback},
    {"ssl/ct/settings", test_ssl_ct_settings},
    {"ssl/ct/certificate", test_ssl_ct_certificate},
    {"ssl/async", test_ssl_async},
    {"ssl/async/told", test_ssl_async_told},
    {"ssl/api/config", test_ssl_api_config},
    {"ssl/api/comp", test_ssl_api_comp},
    {"ssl/api/stores", test_ssl_api_stores},
    {"ssl/api/engine", test_ssl_api_engine},
    {"ssl/status", test_ssl_status},
    {"ssl/srp", test_ssl_srp},
    {"ssl/srp/refused", test_ssl_srp_refused},
    {"ssl/srp/bad_public", test_ssl_srp_bad_public},
    {"ssl/srp/settings", test_ssl_srp_settings},
    {"ssl/failed", test_ssl_failed},
    {"ssl/pha", test_ssl_pha},
    {"ssl/compat", test_ssl_compat},
    {"ssl/again", test_ssl_again},
    {"ssl/named_suites", test_ssl_named_suites},
    {"ssl/dtls", test_ssl_dtls},
    {"ssl/dtls/api", test_ssl_dtls_api},
    {"ssl/dtls/loss", test_ssl_dtls_loss},
    {"ssl/held/curve", test_ssl_held_curve},
    {"ssl/held/suite", test_ssl_held_suite},
    {"ssl/held/key", test_ssl_held_key},
    {"ssl/held/lists", test_ssl_held_lists},
    {"ssl/held/not_resumable", test_ssl_held_not_resumable},
    {"ssl/held/once", test_ssl_held_once},
    {"ssl/held/told", test_ssl_held_told},
    {"ssl/held/time", test_ssl_held_time},
};
/* clang-format on */

static int wanted(const char *name, int argc, char **argv)
{
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], name) == 0)
            return 1;
    return argc < 2;
}

int main(int argc, char **argv)
{
    if (argc > 1 && strcmp(argv[1], "-l") == 0) {
        hostile_long = true;
        argc--;
        argv++;
    }
    if (argc > 2 && strcmp(argv[1], "-t") == 0) {
        hostile_trace = fopen(argv[2], "w");
        argc -= 2;
        argv += 2;
    }
    for (size_t i = 0; i < sizeof(twins) / sizeof(twins[0]); i++) {
        if (!wanted(twins[i].name, argc, argv))
            continue;
        unsigned long failed = checks_failed;
        check_context("%s", twins[i].name);
        twins[i].run();
        printf("%-20s %s\n", twins[i].name, checks_failed == failed ? "ok" : "FAILED");
    }
    identity_free();
    if (hostile_trace != NULL)
        fclose(hostile_trace);
    printf("%lu checks, %lu failed\n", checks_done, checks_failed);
    return checks_failed != 0;
}
