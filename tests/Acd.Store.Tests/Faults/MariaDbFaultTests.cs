using Acd.Store.Tests.Contract;
using Acd.Store.Tests.Support;

namespace Acd.Store.Tests.Faults;

public sealed class MariaDbFaultTests(ServerFixture<MariaDbServer> fixture)
    : ServerFaultContract<MariaDbServer>(fixture, StoreKind.MySql), IClassFixture<ServerFixture<MariaDbServer>>
{
    /// <summary>A sequence doesn't go back with its transaction.</summary>
    protected override IReadOnlyList<string> DeadlockTwice =>
    [
        "create sequence tries nocache",
        "create trigger fail before insert on acd_callers for each row if nextval(tries) <= 2 then"
            + " signal sqlstate '40001' set mysql_errno = 1213, message_text = 'Deadlock found'; end if",
    ];
}
