#!/usr/bin/env escript
%% -*- erlang -*-
%% An end of the interoperability matrix: Erlang's ssl.
-mode(compile).

-define('id-RSASSA-PSS', {1, 2, 840, 113549, 1, 1, 10}).
-define(TIMEOUT, 30000).

main([Role | Arguments]) ->
    Options = parse(Arguments, #{port => "0", connections => "1", bytes => "1000", name => "server.test"}),
    logger:set_primary_config(level, none),
    {ok, _} = application:ensure_all_started(ssl),
    Good = case Role of
               "server" -> server(Options);
               "client" -> client(Options)
           end,
    halt(case Good of true -> 0; false -> 1 end).

parse([], Options) ->
    Options;
parse(["--" ++ Name | Rest], Options) ->
    Key = list_to_atom(Name),
    Flags = ['client-auth', 'key-update', renegotiate, unclean, 'expect-fail', 'early-data'],
    Values = [port, version, cert, key, ca, name, cipher, group, hrr, alpn, connections, resume, psk, 'psk-id',
              'max-fragment', bytes],
    case {lists:member(Key, Flags), lists:member(Key, Values)} of
        {true, _} -> parse(Rest, Options#{Key => true});
        {_, true} -> parse(tl(Rest), Options#{Key => hd(Rest)});
        _ -> unsupported(Name)
    end.

unsupported(What) ->
    io:format("unsupported ~s~n", [What]),
    halt(77).

number(Key, Options) ->
    list_to_integer(maps:get(Key, Options)).

%% ---- What is asked for, in the words of ssl ----

version("1.0") -> tlsv1;
version("1.1") -> 'tlsv1.1';
version("1.2") -> 'tlsv1.2';
version("1.3") -> 'tlsv1.3'.

group("X25519MLKEM768") -> unsupported("X25519MLKEM768");
group(Name) -> list_to_atom(Name).

settings(Options, Role) ->
    lists:append([setting(Key, Value, Options, Role) || {Key, Value} <- maps:to_list(Options)]) ++
        role_settings(Role, Options).

role_settings(client, #{ca := _, name := Name}) -> [{verify, verify_peer}, {server_name_indication, Name}];
role_settings(client, #{name := Name}) -> [{verify, verify_none}, {server_name_indication, Name}];
role_settings(server, #{'client-auth' := true}) -> [{verify, verify_peer}, {fail_if_no_peer_cert, true}];
role_settings(server, _) -> [].

setting(version, V, _, server) when V < "1.2" -> unsupported("a server of TLS " ++ V); % it finds no suite of its own
setting(version, V, _, _) -> [{versions, [version(V)]}];
setting(cert, File, _, _) -> [{certfile, File}];
setting(key, File, _, _) ->
    {ok, Pem} = file:read_file(File),
    [Entry | _] = public_key:pem_decode(Pem),
    case public_key:der_decode('PrivateKeyInfo', element(2, Entry)) of
        {'PrivateKeyInfo', _, {_, ?'id-RSASSA-PSS', asn1_NOVALUE}, _, _} -> unsupported("RSA-PSS keys without parameters");
        _ -> [{keyfile, File}]
    end;
setting(ca, File, _, _) -> [{cacertfile, File}];
setting(cipher, Name, _, _) ->
    try ssl:str_to_suite(Name) of
        Suite when is_map(Suite) -> [{ciphers, [Suite]}];
        _ -> unsupported(Name)
    catch
        _:_ -> unsupported(Name)
    end;
setting(group, Name, #{version := V} = Options, _) when V =/= "1.3" ->
    _ = Options,
    case lists:member(group(Name), ssl:eccs()) of
        true -> [{eccs, [group(Name)]}];
        false -> unsupported(Name)
    end;
setting(group, Name, #{hrr := First}, client) -> [{supported_groups, [group(First), group(Name)]}];
setting(group, Name, _, _) -> [{supported_groups, [group(Name)]}];
setting(alpn, List, _, client) -> [{alpn_advertised_protocols, protocols(List)}];
setting(alpn, List, _, server) -> [{alpn_preferred_protocols, protocols(List)}];
setting(resume, "psk", _, client) -> [{session_tickets, auto}];
setting(resume, "psk", #{'early-data' := true}, server) ->
    [{session_tickets, stateless}, {early_data, enabled}, {anti_replay, '10k'}];
setting(resume, "psk", _, server) -> [{session_tickets, stateless}];
setting(resume, "id", _, client) -> unsupported("resumption by identifier, by a client that is at once back");
setting(resume, "id", _, server) -> [{reuse_sessions, true}];
setting(resume, How, _, _) -> unsupported("resumption by " ++ How);
setting(psk, _, #{version := "1.3"}, _) -> unsupported("external PSK in TLS 1.3");
setting(psk, Hex, Options, _) ->
    Key = binary:decode_hex(list_to_binary(Hex)),
    Suites = ssl:filter_cipher_suites(ssl:cipher_suites(all, 'tlsv1.2'),
                                      [{key_exchange, fun(K) -> K =:= ecdhe_psk orelse K =:= psk end}]),
    [{psk_identity, maps:get('psk-id', Options)}, {user_lookup_fun, {fun lookup/3, Key}}] ++
        [{ciphers, Suites} || not maps:is_key(cipher, Options)];
setting('max-fragment', Length, _, client) -> [{max_fragment_length, list_to_integer(Length)}];
setting(_, _, _, _) -> [].

lookup(psk, _Identity, Key) -> {ok, Key};
lookup(_, _, _) -> error.

protocols(List) ->
    [list_to_binary(P) || P <- string:split(List, ",", all)].

%% ---- What is said ----

pattern(N) -> pattern(0, N).

pattern(From, To) ->
    << <<(I * 31 + 7)>> || I <- lists:seq(From, To - 1) >>.

request(N) -> [<<"GET ">>, integer_to_binary(N), <<"\n">>].

%% Half of the bytes, what is asked for between the halves, and the rest.
send(Socket, N, Options, Role) ->
    ok = ssl:send(Socket, pattern(0, N div 2)),
    case {Options, Role} of
        {#{'key-update' := true}, _} -> ok = ssl:update_keys(Socket, read_write);
        {#{renegotiate := true}, client} -> ok = ssl:renegotiate(Socket);
        _ -> ok
    end,
    ok = ssl:send(Socket, pattern(N div 2, N)).

receive_pattern(Socket, N) ->
    case ssl:recv(Socket, N, ?TIMEOUT) of
        {ok, Data} ->
            case Data =:= pattern(N) of
                true -> ok;
                false -> {error, different}
            end;
        Error ->
            Error
    end.

receive_line(Socket, Line) when byte_size(Line) < 80 ->
    case ssl:recv(Socket, 1, ?TIMEOUT) of
        {ok, <<"\n">>} -> {ok, Line};
        {ok, C} -> receive_line(Socket, <<Line/binary, C/binary>>);
        Error -> Error
    end.

%% The peer's end, of which ssl doesn't say whether it was a close_notify.
await(Socket) ->
    case ssl:recv(Socket, 0, ?TIMEOUT) of
        {error, closed} -> ok;
        {ok, _} -> {error, more};
        Error -> Error
    end.

ask(Socket, Early, Options) ->
    N = number(bytes, Options),
    case Early of
        true -> ok;
        false -> ok = ssl:send(Socket, request(N))
    end,
    ok = send(Socket, N, Options, client),
    case receive_pattern(Socket, N) of
        ok ->
            {ok, #{bytes => N}}; % to close is to send a close_notify and not to wait for the peer's
        Error ->
            {Error, #{}}
    end.

answer(Socket, Options) ->
    case receive_line(Socket, <<>>) of
        {ok, <<"GET ", Digits/binary>>} ->
            N = binary_to_integer(Digits),
            case receive_pattern(Socket, N) of
                ok ->
                    ok = send(Socket, N, Options, server),
                    {finish(Socket, Options), #{bytes => N}};
                Error ->
                    {Error, #{}}
            end;
        Error ->
            {Error, #{}}
    end.

finish(Socket, #{unclean := true}) ->
    {sslsocket, {_, Tcp, _, _}, _} = Socket,
    gen_tcp:shutdown(Tcp, write);
finish(Socket, _) ->
    await(Socket).

%% ---- What is reported ----

describe(Socket) ->
    {ok, Information} = ssl:connection_information(Socket),
    Version = case proplists:get_value(protocol, Information) of
                  tlsv1 -> <<"1.0">>;
                  V -> list_to_binary(string:slice(atom_to_list(V), 4))
              end,
    Suite = proplists:get_value(selected_cipher_suite, Information),
    Common = #{version => Version, cipher => list_to_binary(ssl:suite_to_str(Suite))},
    Resumed = case Version of % of an older one's it says nothing
                  <<"1.3">> -> #{resumed => proplists:get_value(session_resumption, Information, false)};
                  _ -> #{}
              end,
    Group = case proplists:get_value(ecc, Information) of
                {named_curve, Curve} -> #{group => atom_to_binary(Curve)};
                _ -> #{}
            end,
    Protocol = case ssl:negotiated_protocol(Socket) of
                   {ok, P} -> #{alpn => P};
                   _ -> #{}
               end,
    Certificate = case ssl:peercert(Socket) of
                      {ok, Der} -> #{peer_cert => common_name(Der)};
                      _ -> #{}
                  end,
    lists:foldl(fun maps:merge/2, Common, [Resumed, Group, Protocol, Certificate]).

common_name(Der) ->
    Certificate = public_key:pkix_decode_cert(Der, otp),
    {rdnSequence, Names} = element(7, element(2, Certificate)),
    [Name | _] = [Value || [{'AttributeTypeAndValue', {2, 5, 4, 3}, {_, Value}}] <- Names],
    unicode:characters_to_binary(Name).

failure({tls_alert, {Name, Text}}) ->
    Key = case string:find(Text, "received") of
              nomatch -> alert_sent;
              _ -> alert_received
          end,
    #{ok => false, Key => atom_to_binary(Name), error => unicode:characters_to_binary(Text)};
failure(Reason) ->
    #{ok => false, error => unicode:characters_to_binary(io_lib:format("~0p", [Reason]))}.

json(Map) ->
    Member = fun({Key, Value}) -> io_lib:format("\"~s\": ~s", [Key, value(Value)]) end,
    io:format("{~s}~n", [lists:join(", ", lists:map(Member, maps:to_list(Map)))]).

value(Text) when is_binary(Text) ->
    ["\"", re:replace(Text, "[\"\\\\[:cntrl:]]+", " ", [global]), "\""];
value(Other) ->
    io_lib:format("~p", [Other]).

%% ---- Connections ----

report({ok, Socket}, Talk) ->
    Seen = try describe(Socket) catch error:{badmatch, _} -> #{} end, % refused already
    {Result, More} = try
                         Talk(Socket)
                     catch
                         error:{badmatch, Error} -> {Error, #{}}
                     end,
    ssl:close(Socket),
    Known = maps:merge(Seen, More),
    json(case Result of
             ok -> Known#{ok => true};
             {error, Reason} -> maps:merge(Known, failure(Reason))
         end),
    Result =:= ok;
report({error, Reason}, _) ->
    json(failure(Reason)),
    false.

repeat(Options, Once) ->
    lists:all(fun(Good) -> Good end, [Once(I) || I <- lists:seq(1, number(connections, Options))]).

server(Options) ->
    Settings = settings(Options, server),
    Tcp = [binary, {active, false}, {packet, raw}, {reuseaddr, true}, {ip, {127, 0, 0, 1}}],
    case ssl:listen(number(port, Options), Tcp ++ Settings) of
        {ok, Listener} -> serve(Listener, Options);
        {error, Reason} -> unsupported(io_lib:format("~0p", [Reason]))
    end.

serve(Listener, Options) ->
    {ok, {_, Port}} = ssl:sockname(Listener),
    io:format("port ~b~n", [Port]),
    repeat(Options, fun(_) ->
        {ok, Socket} = ssl:transport_accept(Listener),
        report(ssl:handshake(Socket, ?TIMEOUT), fun(S) -> answer(S, Options) end)
    end).

client(Options) ->
    Settings = settings(Options, client),
    repeat(Options, fun(I) ->
        Early = I > 1 andalso maps:is_key('early-data', Options),
        Request = iolist_to_binary(request(number(bytes, Options))),
        More = [{early_data, Request} || Early],
        case ssl:connect({127, 0, 0, 1}, number(port, Options), [binary, {active, false}] ++ Settings ++ More, ?TIMEOUT) of
            {error, {options, Reason}} -> unsupported(io_lib:format("~0p", [Reason]));
            Result -> report(Result, fun(S) -> ask(S, Early, Options) end)
        end
    end).
