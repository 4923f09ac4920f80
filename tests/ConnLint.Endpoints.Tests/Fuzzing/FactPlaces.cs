using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using ConnLint.Endpoints.Facts;

namespace ConnLint.Endpoints.Tests.Fuzzing;

/// <summary>Every place in facts of any kind, found by looking at all that they hold, so that no fact is forgotten.</summary>
internal static class FactPlaces
{
    private static readonly ConcurrentDictionary<Type, Func<object, object?>[]> Getters = [];

    /// <summary>The places in the file of that path.</summary>
    public static List<TextPlace> Of(object? facts, string path)
    {
        var (places, seen, open) = (new List<TextPlace>(), new HashSet<object>(ReferenceEqualityComparer.Instance), new Stack<object?>());
        open.Push(facts);
        while (open.TryPop(out var fact))
        {
            switch (fact)
            {
                case null or string or Enum: break;
                case TextPlace place: if (place.Path == path) places.Add(place); break;
                case ITuple tuple: for (var i = 0; i < tuple.Length; i++) open.Push(tuple[i]); break;
                case { } value when !value.GetType().IsValueType && !seen.Add(value): break;
                case IEnumerable many: foreach (var one in many) open.Push(one); break;
                default: foreach (var get in Getters.GetOrAdd(fact.GetType(), GettersOf)) open.Push(get(fact)); break;
            }
        }

        return places;
    }

    private static Func<object, object?>[] GettersOf(Type type)
    {
        var isFact = type.Namespace?.StartsWith("ConnLint", StringComparison.Ordinal) == true || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>));
        return isFact
            ? [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsOfInterest).Select(static property => (Func<object, object?>)property.GetValue)]
            : [];
    }

    private static bool IsOfInterest(PropertyInfo property)
        => property.GetIndexParameters().Length == 0 && property.PropertyType != typeof(string) && !property.PropertyType.IsPrimitive && !property.PropertyType.IsEnum;
}
