using System.Reflection;
using System.Reflection.Emit;

namespace Carnet.House.Tests.Il;

/// <param name="Operand">A string, member, local or argument number, branch target(s), or null.</param>
internal sealed record Instruction(int Offset, OpCode Code, object? Operand)
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <returns>Nothing for a method without a body.</returns>
    public static IReadOnlyList<Instruction> Of(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il)
            return [];
        var instructions = new List<Instruction>();
        for (var position = 0; position < il.Length;)
            instructions.Add(Read(method, il, ref position));
        return instructions;
    }

    private static Instruction Read(MethodBase method, byte[] il, ref int position)
    {
        var offset = position;
        short value = il[position++];
        if (value == 0xFE)
            value = (short)(0xFE00 | il[position++]);
        var code = Codes[value];
        var operand = ReadOperand(method, il, code, ref position);
        return new Instruction(offset, code, operand);
    }

    private static object? ReadOperand(MethodBase method, byte[] il, OpCode code, ref int position)
    {
        var at = position;
        position += code.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
            _ => 4,
        };
        var end = position;
        return code.OperandType switch
        {
            OperandType.InlineString => method.Module.ResolveString(BitConverter.ToInt32(il, at)),
            OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok or OperandType.InlineType => Resolve(method, BitConverter.ToInt32(il, at)),
            OperandType.ShortInlineBrTarget => new[] { end + (sbyte)il[at] },
            OperandType.InlineBrTarget => new[] { end + BitConverter.ToInt32(il, at) },
            OperandType.InlineSwitch => Enumerable.Range(1, BitConverter.ToInt32(il, at)).Select(i => end + BitConverter.ToInt32(il, at + (4 * i))).ToArray(),
            OperandType.ShortInlineVar => (int)il[at],
            OperandType.InlineVar => (int)BitConverter.ToUInt16(il, at),
            _ => null,
        };
    }

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        var typeArguments = method.DeclaringType?.IsGenericType == true ? method.DeclaringType.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        return method.Module.ResolveMember(token, typeArguments, methodArguments);
    }
}
