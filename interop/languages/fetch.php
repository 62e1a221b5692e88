<?php
// php fetch.php HOST PORT CA: what the server says, and how.
[, $host, $port, $ca] = $argv;
$context = stream_context_create(["ssl" => ["cafile" => $ca, "peer_name" => $host, "SNI_enabled" => true]]);
$c = stream_socket_client("ssl://127.0.0.1:$port", $error, $reason, 20, STREAM_CLIENT_CONNECT, $context);
if (!$c)
    exit(1);
fwrite($c, "GET / HTTP/1.0\r\n\r\n");
echo stream_get_contents($c);
$how = stream_get_meta_data($c)["crypto"];
echo "$how[protocol] $how[cipher_name]\n";
