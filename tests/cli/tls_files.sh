# shellcheck shell=bash disable=SC2154  # part of diff.sh
# Sessions of TLS 1.2 and 1.3 for sess_id: tls/12.pem, tls/13.pem, tls/12.der.
mkdir tls
exec 3< <(exec "$theirs" s_server -accept 0 -cert x/cert.pem -key u/rsa.pem -cipher DEFAULT:@SECLEVEL=0 -www 2>/dev/null)
tls_server=$!
while read -r -t 5 line <&3; do
    case $line in ACCEPT*) break ;; esac
done
for version in 2 3; do
    sleep 0.3 | "$theirs" s_client -connect "localhost:${line##*:}" -tls1_$version -cipher DEFAULT:@SECLEVEL=0 \
        -sess_out tls/1$version.pem >/dev/null 2>&1
done
kill $tls_server 2>/dev/null
exec 3<&-
"$theirs" sess_id -in tls/12.pem -outform DER -out tls/12.der
