using Acd.Scripting.Tests.Support;

namespace Acd.Scripting.Tests.Sandbox;

/// <summary>Functions of ours that stand in for Lua's own must do the same.</summary>
public sealed class LibraryTests
{
    [Theory]
    [InlineData("return ('hello world'):gsub('o', function(c) return c:upper() end)", "hellO wOrld")]
    [InlineData("return ('abc'):gsub('', function() return '-' end)", "-a-b-c-")]
    [InlineData("return ('abc'):gsub('%w*', function(w) return '[' .. w .. ']' end)", "[abc]")]
    [InlineData("return ('a,b,,c'):gsub('[^,]*', function(w) return '<' .. w .. '>' end)", "<a>,<b>,<>,<c>")]
    [InlineData("return ('k=v, x=y'):gsub('(%w)=(%w)', function(k, v) return v .. '=' .. k end)", "v=k, y=x")]
    [InlineData("return ('abc'):gsub('^a', function() return 'x' end)", "xbc")]
    [InlineData("return ('aaa'):gsub('^a', function() return 'x' end)", "xaa")]
    [InlineData("return ('aaa'):gsub('a', function() return 'x' end, 2)", "xxa")]
    [InlineData("return ('abc'):gsub('b', function() return false end)", "abc")]
    [InlineData("return ('abc'):gsub('b', function() return 7 end)", "a7c")]
    [InlineData("return ('abc'):gsub('()', function(p) return tostring(p) end)", "1a2b3c4")]
    [InlineData("return ('$name'):gsub('%$(%w+)', { name = 'x' })", "x")]
    [InlineData("local _, n = ('aXbX'):gsub('X', function() end) return n", "2")]
    public void Gsub_with_a_function(string body, string expected) =>
        Assert.Equal(expected, Script.Result($"local r = (function() {body} end)() return r"));

    [Theory]
    [InlineData("local t = {3,1,2} table.sort(t) return table.concat(t, ',')", "1,2,3")]
    [InlineData("local t = {3,1,2} table.sort(t, function(a, b) return a > b end) return table.concat(t, ',')", "3,2,1")]
    [InlineData(
        "local t = {'b1','a1','b2','a2'} table.sort(t, function(a, b) return a:sub(1,1) < b:sub(1,1) end) return table.concat(t, ',')",
        "a1,a2,b1,b2")]
    [InlineData("local t = {} table.sort(t) return #t", "0")]
    [InlineData("local t = table.move({1,2,3}, 1, 3, 2) return table.concat(t, ',')", "1,1,2,3")]
    [InlineData("local t = table.move({1,2,3}, 2, 3, 1) return table.concat(t, ',')", "2,3,3")]
    [InlineData("local t = table.move({1,2}, 1, 2, 3, {9,9}) return table.concat(t, ',')", "9,9,1,2")]
    [InlineData("return table.concat(string.split('a, b', ', '), '|')", "a|b")]
    [InlineData("return #string.split('', ',')", "1")]
    [InlineData("return select(2, xpcall(function() error('x', 0) end, function(e) return e .. '!' end))", "x!")]
    [InlineData("return select(2, xpcall(function(a) return a end, print, 'value'))", "value")]
    [InlineData("return ('+49 30 1'):match('^%+(%d+)')", "49")]
    [InlineData("return ('x'):rep(3, '-')", "x-x-x")]
    [InlineData("return ('a.b'):find('.', 1, true)", "2")]
    [InlineData("local n = 0 for k, v in pairs(math) do n = n + 1 end return n > 10", "true")]
    [InlineData("local s = 0 for w in ('1 2 3'):gmatch('%d') do s = s + w end return s", "6")]
    public void Others(string body, string expected) =>
        Assert.Equal(expected, Script.Result($"local r = (function() {body} end)() return r"));

    [Theory]
    [InlineData("('x'):find()", "bad argument #2 to 'find'")]
    [InlineData("string.rep()", "bad argument #1 to 'rep'")]
    [InlineData("table.concat({{}})", "invalid value")]
    [InlineData("('x'):gsub('x', function() return {} end)", "the replacement is a table")]
    [InlineData("table.sort(1)", "table.sort needs a table")]
    public void Wrong_arguments_are_told_with_the_scripts_line(string body, string says)
    {
        var error = Script.Failure($"function on_enter()\n{body}\nend");
        Assert.Equal(("main.lua", 2), (error.File, error.Line));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }
}
